from e import Color

DEFAULT = Color.RED
TABLE = {Color.BLUE: "b"}


def f(c=Color.RED):
    return c.label()
