"""An edited statement reads what a registry"s statement gives that is executed again in the same batch."""

OUTCOME = "applied"


def hold():
    import app

    return app.calls


def observe():
    import app

    return app.PORT, app.HANDLE


def check(held, stage):
    import app

    assert held is app.calls
