"""A helper that is deleted after use is made again when it, or what it is fed, is edited."""

OUTCOME = "applied"


def hold():
    import app

    return app


def observe():
    import app
    import tables

    return app.run(), hasattr(tables, "_build")
