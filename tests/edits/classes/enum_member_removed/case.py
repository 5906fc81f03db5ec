"""A removed member is no member any more, and comes back as the same object when the edit is undone."""

OUTCOME = "applied"


def hold():
    import states

    return {"paused": states.State.PAUSED, "running": states.State.RUNNING}


def observe():
    import states

    return [one.name for one in states.State], hasattr(states.State, "PAUSED"), states.valid(2)


def check(held, stage):
    import states

    assert states.State.RUNNING is held["running"]
    assert held["paused"].name == "PAUSED" and held["paused"].value == 2
    assert held["paused"] == held["paused"]
    assert isinstance(held["paused"], states.State)
    if stage == "after2":
        assert states.State.PAUSED == held["paused"]
        assert states.State(2).label() == "paused!"
