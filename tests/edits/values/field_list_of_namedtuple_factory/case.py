"""A named tuple factory's field list lives in another file: type and constants made of it follow."""

OUTCOME = "applied|replaced"


def hold():
    import app

    return app


def observe():
    import app

    return app.run()


def check(held, stage):
    import geo

    assert isinstance(held.ORIGIN, geo.Point)
    assert held.P is geo.Point
