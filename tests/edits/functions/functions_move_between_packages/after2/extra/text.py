from .consts import SEP


def join(words, end="."):
    return SEP.join(words) + end
