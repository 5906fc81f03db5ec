from .consts import SEP


def join(words):
    return SEP.join(words)
