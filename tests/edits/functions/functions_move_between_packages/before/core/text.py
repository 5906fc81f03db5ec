from .consts import SEP


def join(words):
    return SEP.join(words)


def count(words):
    return len(words)
