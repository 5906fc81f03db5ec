"""What a lambda has computed follows a constant that the lambda reads."""

OUTCOME = "applied"


def observe():
    import app

    return app.TOTAL, app.Invoice.total
