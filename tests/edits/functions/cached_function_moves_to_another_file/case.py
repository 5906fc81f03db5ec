"""A cached function that somebody holds is the one of the file to which it moves."""

OUTCOME = "applied|replaced"


def hold():
    import app

    app.rate(4)
    return {"rate": app.rate}


def observe():
    import app

    return app.rate(4), app.rate.__module__


def check(held, stage):
    import app

    assert held["rate"] is app.rate and held["rate"](4) == 8
