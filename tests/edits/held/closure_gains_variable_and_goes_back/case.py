"""A closure that became stale runs in step again when the edit is taken back, with its own list."""

OUTCOME = {"after": "kept:closure-gained", "before": "applied"}
STAGES = ("after", "before")


def hold():
    import taps

    return [taps.make_tap("kitchen", 3)]


def observe():
    import taps

    return taps.make_tap("new", 2)()


def check(held, stage):
    assert held[0]() == {"after": 1, "before": 2}[stage]
