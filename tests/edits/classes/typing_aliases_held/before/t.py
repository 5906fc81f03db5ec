class Thing:
    __slots__ = ("a",)
