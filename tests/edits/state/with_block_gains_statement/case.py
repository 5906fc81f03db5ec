"""An item added inside a module's `with` block is registered; the others are not registered twice."""

OUTCOME = "applied"


def hold():
    import app

    return app.ITEMS


def observe():
    import app

    return app.run()


def check(held, stage):
    import registry

    assert registry.ITEMS is held
    assert len(held) == 3
