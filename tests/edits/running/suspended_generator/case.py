"""A suspended generator finishes on the code it began with; the next call runs the new code."""

OUTCOME = "applied"


def hold():
    import clock
    import ticker

    begun = clock.Clock(0)
    return {"clock": begun, "own": ticker.ticks(5), "first": begun.tick()}


def observe():
    import ticker

    return list(ticker.ticks(1))


def check(held, stage):
    import clock

    if stage == "after":
        assert held["first"] == ("old", 0)
        assert held["clock"].tick() == ("old", 1)
    else:
        assert list(held["clock"].running) == [("old", 2), ("old", 3)]
        assert list(held["own"]) == [("old", n) for n in (5, 6, 7, 8)]
    assert clock.Clock(7).tick() == ({"after": "new", "after2": "newest"}[stage], 7)
