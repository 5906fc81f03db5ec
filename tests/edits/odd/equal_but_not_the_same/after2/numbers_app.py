ONE = 1.0
ZERO = 0
PAIR = (True, 2)
TEXT = b"1"
HALF = 0.5
NAN = float("nan")


def show():
    return repr(ONE)
