class Bag(tuple):
    __slots__ = ()
