class Thing:
    __slots__ = ("a", "b")
