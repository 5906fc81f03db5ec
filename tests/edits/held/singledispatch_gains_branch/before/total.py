import area as areas
from area import area


def total(shapes):
    return sum(area(s) for s in shapes)
