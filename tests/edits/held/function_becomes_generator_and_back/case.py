"""A held function that becomes a generator function, and then plain again, is the same object."""

OUTCOME = "applied"


def hold():
    import numbers_of

    return [numbers_of.below]


def observe():
    import inspect

    import use

    return use.total(4), list(use.SOURCES["below"](2)), inspect.isgeneratorfunction(use.under)


def check(held, stage):
    import numbers_of
    import use

    assert held[0] is numbers_of.below is use.under
    result = held[0](3)
    assert isinstance(result, list) is (stage == "after2")
    assert list(result) == {"after": [0, 10, 20], "after2": [0, 1, 2]}[stage]
