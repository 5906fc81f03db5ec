from store import Line


def first():
    return Line(5)
