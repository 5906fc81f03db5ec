"""What a method with effects has computed is kept when that method is edited, and it is said."""

OUTCOME = "kept:kept-derived"


def hold():
    import till

    return till.registry


def check(held, stage):
    import base
    import till

    assert till.HANDLE == 1
    assert base.CALLS == ["open"]
    assert till.registry.open() == 20
