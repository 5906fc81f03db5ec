from tools import upper, wrap

CORNER = wrap("+")


def framed(text):
    return CORNER + upper(text) + CORNER
