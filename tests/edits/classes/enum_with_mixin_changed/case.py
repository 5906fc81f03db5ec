"""An enumeration gains a mixin: its members, and who holds them, follow."""

OUTCOME = "replaced|applied"


def observe():
    import e, u

    return [
        u.DEFAULT is e.Color.RED,
        isinstance(u.DEFAULT, str),
        u.TABLE[e.Color.BLUE],
        u.f(),
        u.f.__defaults__[0] is e.Color.RED,
        [m.value for m in e.Color],
    ]
