import store

READY = True


def describe():
    return "new"
