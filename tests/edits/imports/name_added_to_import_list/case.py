"""A longer import list binds the added names and does not run the imported module again."""

OUTCOME = "applied"


def hold():
    import app
    import counter

    counter.bump()
    return counter.hits, app.use, counter.bump


def observe():
    import app

    return app.use(), hasattr(app, "peak"), hasattr(app, "reset_to")


def check(held, stage):
    import app
    import counter

    hits, use, bump = held
    assert counter.hits is hits and len(hits) == 1
    assert app.bump is bump and app.use is use
    assert counter.started == ["once"]
