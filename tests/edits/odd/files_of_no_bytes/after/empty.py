NAME = "something"


def helper():
    return NAME
