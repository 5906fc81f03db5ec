"""A module that is edited before its first import starts new, and follows from there on."""

OUTCOME = "applied"


def observe():
    import front

    return front.NAME, front.lazy()


def hold():
    import front

    return front.lazy


def check(lazy, stage):
    import sys

    assert lazy() == {"after": "late 2", "after2": "late 3"}[stage]
    assert sys.modules["late"].loads == [1]
