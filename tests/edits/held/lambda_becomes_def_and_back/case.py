"""A lambda rewritten as a def of the same name, and back, reaches those who hold the function."""

OUTCOME = "applied|replaced"


def hold():
    import ranks

    return {"own": [ranks.rank], "by": {"rank": ranks.rank}}


def observe():
    import hand
    import ranks

    return hand.best([5, 12, 14]), hand.value_of(20), ranks.rank.__name__, ranks.rank.__doc__


def check(held, stage):
    import hand
    import ranks

    want = {"after": -1, "after2": 14}[stage]
    assert held["own"][0](14) == want == held["by"]["rank"](14)
    assert held["own"][0] is ranks.rank is hand.KEYS[0]
