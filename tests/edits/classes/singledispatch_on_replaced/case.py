"""A function that dispatches on a replaced class goes on to do so."""

OUTCOME = "replaced"


def hold():
    import t, u

    u.show(t.Thing()), u.show(t.Sub()), u.show(1)


def observe():
    import t, u

    return [u.show(t.Thing()), u.show(t.Sub()), u.show(3), len(u.show.registry), t.Thing.__slots__]
