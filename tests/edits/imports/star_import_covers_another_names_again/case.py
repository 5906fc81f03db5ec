"""When the second star import stops giving a name, the first one's shows again, and back."""

OUTCOME = "applied"


def hold():
    import app

    return app


def observe():
    import app

    return app.run()


def check(held, stage):
    import codec

    assert held.parse is codec.parse is codec.DEFAULT
