"""The docstrings that a dataclass and a named tuple get from their names follow these."""

OUTCOME = "applied|replaced"


def hold():
    import app

    return app.Point(1), app.Pair(1, 2)


def observe():
    import app

    spot = getattr(app, "Spot", None) or app.Point
    couple = getattr(app, "Couple", None) or app.Pair
    return spot.__doc__, couple.__doc__, couple._make.__doc__, repr(spot(1)), repr(couple(1, 2))


def check(held, stage):
    import app

    assert type(held[0]) is app.Spot and type(held[1]) is app.Couple
    assert repr(held) == "(Spot(x=1, y=0), Couple(left=1, right=2))"
