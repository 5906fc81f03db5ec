"""A statement in a module's `try` comes to raise: the handler's definitions take over."""

OUTCOME = "applied"


def hold():
    import app
    import boot

    return app.parse, boot.STEPS


def observe():
    import app

    return app.run()


def check(held, stage):
    import app
    import boot

    parse, steps = held
    assert boot.STEPS is steps
    assert app.parse is boot.parse
    assert parse(2) == app.parse(2)
