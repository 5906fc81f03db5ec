"""Methods that a decorator registers outside of their class: one is deleted, one gets another event."""

OUTCOME = "applied"


def hold():
    import door

    return door.Door()


def observe():
    import door

    return [door.fire(door.Door(), event) for event in ("push", "pull", "kick")]


def check(held, stage):
    import door

    assert door.fire(held, "push") == ["opens wide", "closes"]
