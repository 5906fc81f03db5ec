"""A function held in a set and a frozenset keeps its hash and runs the new body."""

OUTCOME = "applied"


def hold():
    import signals

    return {"listeners": signals.LISTENERS, "mine": {signals.on_save}, "muted": signals.MUTED}


def observe():
    import signals

    return sorted(listener("r") for listener in signals.LISTENERS)


def check(held, stage):
    import signals

    assert held["listeners"] is signals.LISTENERS
    assert signals.on_save in held["mine"] and signals.on_drop in held["muted"]
    assert len(held["listeners"]) == 2
    (muted,) = held["muted"]
    assert muted("x", reason="old") == ["dropped", "x", "old"]
    (mine,) = held["mine"]
    assert mine("y") == ["stored", "y"]
