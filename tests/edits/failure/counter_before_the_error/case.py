"""A counter that a failing batch increased, in its module and in another, counts as before."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import counters
    import tally

    counters.COUNT = 7
    counters.Total.value = 9
    return counters.bump


def observe():
    import tally

    return tally.VERSION, tally.describe()


def check(held, stage):
    import counters

    assert counters.bump is held
    if stage == "after":
        assert counters.COUNT == 7
        assert counters.Total.value == 9
        assert not hasattr(counters, "STARTED")
