"""Names imported inside a with block at module level follow like any others."""

OUTCOME = "applied"


def hold():
    import app

    return app.cache


def observe():
    import app

    return app.LEVEL, app.compress("aab"), app.SIZE, hasattr(app, "nothing")


def check(cache, stage):
    import app

    assert app.cache is cache
