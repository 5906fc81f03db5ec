"""What is added to a star-imported number is added once, whichever of the three changes."""

OUTCOME = "applied"


def observe():
    import app

    return app.run()
