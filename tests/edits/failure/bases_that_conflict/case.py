"""Bases without a consistent order, and metaclasses that conflict, are errors of the class statement."""

OUTCOME = {
    "after": "failed:statement-raised",
    "after2": "failed:statement-raised",
    "after3": "applied",
}


def hold():
    import mixed

    return mixed.Child(), mixed.Child.__mro__


def observe():
    import mixed

    return [cls.__name__ for cls in mixed.Child.__mro__], mixed.Child.level


def check(held, stage):
    import mixed

    child, mro = held
    assert type(child) is mixed.Child
    if stage != "after3":
        assert mixed.Child.__mro__ == mro
    assert child.level == {"after": 1, "after2": 1, "after3": 4}[stage]
