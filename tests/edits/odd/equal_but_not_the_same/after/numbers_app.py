ONE = True
ZERO = -0.0
PAIR = (1.0, 2)
TEXT = "1"
HALF = 0.5 + 0j
NAN = float("nan")


def show():
    return repr(ONE) + "!"
