"""A lambda inserted between two others does not shift which new body a held lambda takes."""

OUTCOME = "applied"


def hold():
    import filters

    return {"low": filters.FILTERS[0][1], "odd": filters.FILTERS[1][1]}


def observe():
    import sieve

    return sieve.sieve([1, 7, 8, 101])


def check(held, stage):
    import sieve

    assert [held["low"](n) for n in (4, 7)] == [True, False]
    assert [held["odd"](n) for n in (1, 7, 200)] == [stage == "after", True, False]
    assert [sieve.odd(n) for n in (1, 7, 200)] == [stage == "after", True, False]
