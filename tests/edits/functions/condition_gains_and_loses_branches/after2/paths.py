KIND = "b"


def path(name):
    return "only/" + name
