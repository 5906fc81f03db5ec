"""Settings star-imported and augmented in place are built up anew when the augmentation is edited."""

OUTCOME = "applied"


def hold():
    import app

    return app


def observe():
    import app
    import base

    return app.run(), base.INSTALLED, base.LOGGING, base.MIDDLEWARE


def check(held, stage):
    import local

    assert held.local is local
    assert local.COUNT == len(local.INSTALLED) + len(local.MIDDLEWARE)
