NAME = "front"


def lazy():
    return "nothing yet"
