"""A class that has instances becomes abstract: they, and what is bound to them, are of the new class, with all state."""

OUTCOME = "replaced|applied"


def hold():
    import m, u

    m.Task.runs = 5
    u.ALL[0].extra = 1


def observe():
    import m, u

    return [
        isinstance(u.ALL[0], m.Task),
        isinstance(u.ALL[1], m.Task),
        u.ALL[0] is u.BY["a"],
        u.METHOD(),
        u.ALL[1].run(),
        type(m.Task).__name__,
        [k.__name__ for k in u.Sub.__mro__],
    ]


def check(held, stage):
    import m, u

    assert m.Task.runs == 5, m.Task.runs
    assert u.ALL[0].extra == 1
