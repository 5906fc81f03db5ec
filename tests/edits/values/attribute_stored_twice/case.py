"""Of two stores into one attribute each is edited: what stands between them reads the first, the rest the last."""

OUTCOME = "applied"


def hold():
    import app

    return app.app


def observe():
    import app

    return app.FIRST, app.LAST, app.app.step


def check(held, stage):
    import app

    assert held is app.app
