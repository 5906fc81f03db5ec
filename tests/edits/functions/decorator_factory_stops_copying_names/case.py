"""What a decorator factory makes is called at once: an edit of that runs for each function again."""

OUTCOME = "applied|replaced"


def hold():
    import app

    return app.price


def observe():
    import app

    return app.price.__name__, app.price.__doc__, app.price(3)


def check(held, stage):
    import app

    assert held(3) == 5 and app.price(3) == 5
