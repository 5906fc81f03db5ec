class Thing:
    __slots__ = ("a", "b")


class Sub(Thing):
    __slots__ = ()
