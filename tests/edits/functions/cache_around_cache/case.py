"""Both of two caches, one around the other, forget what came from an edited method."""

OUTCOME = "applied"


def hold():
    import app

    return app.area(2)


def observe():
    import app

    return app.area(2)
