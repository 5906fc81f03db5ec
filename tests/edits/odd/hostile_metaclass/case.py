"""A class whose metaclass refuses comparison, hashing, isinstance and assignment is edited itself."""

OUTCOME = "applied"


def hold():
    import guarded

    return guarded.Guarded(), [guarded.Guarded]


def observe():
    import guarded

    return guarded.Guarded().value(), guarded.LIMIT


def check(held, stage):
    import guarded

    one, classes = held
    assert classes[0] is guarded.Guarded is type(one)
    assert one.value() == {"after": 2, "after2": 30}[stage]
