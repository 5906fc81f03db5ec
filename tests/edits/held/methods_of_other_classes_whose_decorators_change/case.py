"""Bound methods of classes of all kinds follow when their decorators change."""

OUTCOME = "applied|replaced"
STAGES = ("after", "before", "after")


def hold():
    import calc

    return [t.get for t in calc.THINGS], {"raw": [type(t).get for t in calc.THINGS]}, calc.THINGS


def observe():
    import calc

    return [t.get() for t in calc.THINGS], [c() for c in calc.CALLS]


def check(held, stage):
    import calc

    bound, raw, things = held
    assert things == calc.THINGS, (things, calc.THINGS)
    want = [t.get() for t in calc.THINGS]
    assert [b() for b in bound] == want, ([b() for b in bound], want)
    assert [r(t) for r, t in zip(raw["raw"], things)] == want
