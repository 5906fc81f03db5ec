"""A function that was patched from outside stays patched while its neighbours are edited."""

OUTCOME = "applied"


def hold():
    import clock
    import timer

    clock.now = lambda: 12
    return clock.now


def observe():
    import timer

    return timer.label("x"), timer.clock.ZONE


def check(fake, stage):
    import clock
    import timer

    assert clock.now is fake
    assert timer.stamp() == {"after": "CET 12", "after2": "CET: 12"}[stage]
