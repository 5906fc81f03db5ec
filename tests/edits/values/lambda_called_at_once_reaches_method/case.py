"""What a lambda that is called at once gets by way of a method follows a constant of the method."""

OUTCOME = "applied"


def observe():
    import app

    return app.TOTAL, app.BEST
