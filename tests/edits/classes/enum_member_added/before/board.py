from colour import Colour

STONES = {Colour.RED: 1, Colour.GREEN: 2}


def names():
    return [one.name.lower() for one in Colour]


def describe(colour):
    match colour:
        case Colour.RED:
            return "stop"
        case _:
            return "go"
