import store

READY = False


def describe():
    return "old"
