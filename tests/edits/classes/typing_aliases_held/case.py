"""Aliases, unions and annotations of a replaced class mean the new one."""

OUTCOME = "replaced"


def observe():
    import typing, t, u

    hints = typing.get_type_hints(u.take)
    return [
        u.ITEMS.__args__[0] is t.Thing,
        u.MAYBE.__args__[0] is t.Thing,
        u.NEW.__args__[0].__args__[0] is t.Thing,
        hints["a"] is t.Thing,
        hints["b"] is t.Thing,
        hints["c"].__args__[1] is t.Thing,
        hints["d"].__args__[1] is t.Thing,
        u.ITEMS == typing.List[t.Thing],
        t.Thing.__slots__,
    ]
