"""A suspended generator finishes on the code it began with; the next call runs the new code."""

OUTCOME = "applied"


def hold():
    import clock
    import ticker

    return {"module": clock.running, "own": ticker.ticks(5), "first": next(clock.running)}


def observe():
    import ticker

    return list(ticker.ticks(1))


def check(held, stage):
    import clock

    assert held["module"] is clock.running
    if stage == "after":
        assert held["first"] == ("old", 0)
        assert next(held["module"]) == ("old", 1)
    else:
        assert list(held["module"]) == [("old", 2), ("old", 3)]
        assert list(held["own"]) == [("old", n) for n in (5, 6, 7, 8)]
    assert next(clock.ticks(7)) == ({"after": "new", "after2": "newest"}[stage], 7)
