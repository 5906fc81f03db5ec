from shapes import Circle as Round
from shapes import Shape, Square

NAMES = {Round: "circle", Square: "square"}


def name(shape):
    return NAMES[type(shape)]


def matched(shape):
    match shape:
        case Round(size=size):
            return f"round {size}"
        case Shape():
            return "shape"


def both():
    return issubclass(Round, Shape) and issubclass(Square, (Round, Shape))
