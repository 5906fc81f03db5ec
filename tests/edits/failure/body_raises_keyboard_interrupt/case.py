"""A KeyboardInterrupt raised by a statement is caught by the reload and everything is put back."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import loop

    loop.STATE["ticks"] = 3
    return loop.tick, loop.STATE


def observe():
    import loop

    return loop.tick(), loop.SPEED


def check(held, stage):
    import loop

    tick, state = held
    assert loop.tick is tick and loop.STATE is state
    assert state["ticks"] == 3 and "paused" not in state
    assert tick() == {"after": "tick", "after2": "tock"}[stage]
