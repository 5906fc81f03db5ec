"""A value under a condition follows a function that the condition calls."""

OUTCOME = "applied"


def observe():
    import app

    return app.MODE
