from collections import namedtuple

from fields import FIELDS

Point = namedtuple("Point", FIELDS)
Span = namedtuple("Span", "start stop")
ORIGIN = Point(*[0] * len(FIELDS))
UNIT = Span(ORIGIN, Point._make([1] * len(FIELDS)))
