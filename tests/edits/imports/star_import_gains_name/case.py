"""A name that a module gains reaches those who import everything from it."""

OUTCOME = "applied"


def hold():
    import app

    app.log.append("started")
    return app.log, app.area


def observe():
    import app

    return app.area(2, 3), hasattr(app, "volume"), hasattr(app, "UNIT"), app.run()


def check(held, stage):
    import app
    import geometry

    log, area = held
    assert app.log is log and log == ["started"]
    assert app.area is area is geometry.area
    assert app.volume is geometry.volume
    assert app.volume(1, 2, 3) == 6
