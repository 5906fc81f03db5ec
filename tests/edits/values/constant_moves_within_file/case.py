"""Statements that only change places are not executed again; what changed among them is."""

OUTCOME = "applied"


def hold():
    import app

    app.events.append("running")
    return app.events, app.TOKEN


def observe():
    import app

    return app.SMALL, app.BIG, app.run()


def check(held, stage):
    import app

    events, token = held
    assert app.events is events == ["running"] and app.TOKEN is token
    assert app.count == 1
