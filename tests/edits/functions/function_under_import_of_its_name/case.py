"""A function that an import of its name covers is edited, uncovered and covered again."""

OUTCOME = "applied|replaced"
STAGES = ("after", "after2", "after3", "before", "after")


def hold():
    import fast
    import m

    return fast.f


def observe():
    import fast
    import m

    functions = (m.f, fast.f)
    return [(f.__module__, f.__doc__, f.__defaults__, f()) for f in functions], m.f is fast.f


def check(held, stage):
    import fast

    assert fast.f is held
