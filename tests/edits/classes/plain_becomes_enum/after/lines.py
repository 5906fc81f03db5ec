import enum


class Line(enum.Enum):
    A = 'a'
    B = 'b'
