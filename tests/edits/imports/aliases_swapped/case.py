"""Two imported names that swap their aliases change places everywhere."""

OUTCOME = "applied"


def observe():
    import desk

    return desk.buy, desk.sell, desk.spread()


def hold():
    import desk

    return desk.spread


def check(spread, stage):
    assert spread() == {"after": 2, "after2": -2}[stage]
