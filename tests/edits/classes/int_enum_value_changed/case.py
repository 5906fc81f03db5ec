"""A member that is itself a number cannot change in place: every holder gets the new member."""

OUTCOME = "replaced"


def hold():
    import rank
    import table

    return {"high": rank.Rank.HIGH, "cls": rank.Rank, "list": table.RANKS, "low": rank.Rank.LOW}


def observe():
    import rank
    import table

    return [int(one) for one in rank.Rank], rank.Rank.HIGH + 1, table.top() + 0, repr(table.BEST)


def check(held, stage):
    import rank
    import table

    assert held["cls"] is rank.Rank
    assert held["low"] is rank.Rank.LOW
    assert held["high"] is rank.Rank.HIGH is table.BEST
    assert held["list"] == [rank.Rank.HIGH] and held["list"][0] is rank.Rank.HIGH
    assert held["high"] + 0 == {"after": 20, "after2": 10}[stage]
