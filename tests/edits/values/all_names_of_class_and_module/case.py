"""What is made of all names of a class or another module has the names that come and go."""

OUTCOME = "applied"


def observe():
    import app

    return app.METHODS, app.NAMES, app.COUNT, app.HANDLERS
