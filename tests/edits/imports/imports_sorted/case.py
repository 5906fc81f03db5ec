"""Sorting and merging import lines binds the same objects and repeats nothing."""

OUTCOME = "applied"


def hold():
    import app
    import counting

    return counting.loads, app.state, app.start


def observe():
    import app

    return app.start(), app.ONE, app.TWO


def check(held, stage):
    import app
    import counting

    loads, state, start = held
    assert counting.loads is loads == ["counting"]
    assert app.state is state and app.start is start
    assert app.module is counting
