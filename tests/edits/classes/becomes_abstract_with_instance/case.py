"""A class becomes abstract while an instance is held: that goes on, and none can be made."""

OUTCOME = "applied|replaced"


def hold():
    import app

    return [app.Shape(3)]


def observe():
    import app

    try:
        return app.Shape(1).side
    except TypeError:
        return "abstract"


def check(held, stage):
    import app

    assert type(held[0]) is app.Shape and held[0].side == 3
    assert held[0].area() == 9
