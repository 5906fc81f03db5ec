"""Constants follow round a circle of imports: through a default, an f-string and back again."""

OUTCOME = "applied"


def hold():
    import app

    return [app.show]


def observe():
    import app
    import customers

    return app.run(), customers.PREFIX


def check(held, stage):
    import app
    import customers

    assert held[0] is app.show
    assert held[0]({"n": 1, "who": "bob"})[1] == ("USD" if stage == "after" else "c:usd")
