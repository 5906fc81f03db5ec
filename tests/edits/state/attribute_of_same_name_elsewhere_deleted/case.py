"""A list made by a method stays when another class loses, or changes, a member of the same name."""

OUTCOME = "applied"


def hold():
    import app

    return app.areas


def observe():
    import app
    import tickets

    return app.areas, app.prices, getattr(tickets.Ticket, "area", None)


def check(held, stage):
    import app

    assert held is app.areas
