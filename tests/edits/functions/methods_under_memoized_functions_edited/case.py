"""What memoized functions got from methods is forgotten when these, or what they call, change."""

OUTCOME = "applied"


def hold():
    import app

    return app.run()


def observe():
    import app

    return app.run()


def check(held, stage):
    import app

    app.run()
    assert app.CALLS == [3]  # a cache that nothing edited concerns keeps its entries
