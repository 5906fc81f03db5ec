"""Bound methods of compiled patterns and struct formats, from-imported on, follow their text."""

OUTCOME = "applied"


def hold():
    import app

    return app


def observe():
    import app

    return app.run()
