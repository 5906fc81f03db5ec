"""Stores of what is computed from a constant follow it; other attributes of the same object are state."""

OUTCOME = "applied"


def hold():
    import app
    import user

    app.hit()
    app.hit()
    return app.app.cache


def observe():
    import app
    import user

    return app.app.limit, app.TABLE["limit"], user.TWICE, user.HALF


def check(held, stage):
    import app

    assert (app.app.hits, app.TABLE["other"], app.app.cache) == (2, 2, {1: 1, 2: 1})
    assert held is app.app.cache
