"""A statement that is edited together with a cached function gets that function's new results."""

OUTCOME = "applied"


def hold():
    import rates

    return rates.rate(7)


def observe():
    import app

    return app.TABLE
