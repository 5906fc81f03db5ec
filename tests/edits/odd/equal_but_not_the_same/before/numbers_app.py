ONE = 1
ZERO = 0.0
PAIR = (1, 2)
TEXT = "1"
HALF = 0.5
NAN = float("nan")


def show():
    return repr(ONE)
