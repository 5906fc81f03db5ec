"""A method becomes a class method, then a static method, then a plain method again."""

OUTCOME = "applied"


def hold():
    import clock

    return clock.Clock()


def observe():
    import clock

    return type(vars(clock.Clock)["zone"]).__name__, clock.Clock().zone()


def check(held, stage):
    import clock

    expected = {"after": "class Clock", "after2": "static", "after3": "self UTC"}[stage]
    assert held.zone() == expected
    if stage != "after3":
        assert clock.Clock.zone() == expected
