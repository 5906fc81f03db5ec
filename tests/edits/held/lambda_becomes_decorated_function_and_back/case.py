"""A lambda rewritten as a decorated def of the same name, and back, reaches who holds it."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def hold():
    import ranks

    return {"own": [ranks.rank], "by": {"rank": ranks.rank}}


def observe():
    import ranks

    return ranks.rank(14), ranks.rank.__name__, [f.__name__ for f in ranks.LISTED]


def check(held, stage):
    import ranks

    assert held["own"][0] is ranks.rank is held["by"]["rank"]
    assert all(f is ranks.rank for f in ranks.LISTED)
