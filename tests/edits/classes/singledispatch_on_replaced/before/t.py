class Thing:
    __slots__ = ("a",)


class Sub(Thing):
    __slots__ = ()
