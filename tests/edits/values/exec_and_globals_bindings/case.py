"""Names bound through exec, globals() and setattr decide what derives from them."""

OUTCOME = "applied"


def hold():
    import app

    return app.seen


def observe():
    import app
    import consts

    return consts.ALPHA, consts.BETA, consts.GAMMA, app.SUM, app.ALPHA


def check(seen, stage):
    import app

    assert app.seen is seen
