"""What the hook of a base had set on a class goes with the base."""

OUTCOME = "applied|replaced"


def hold():
    import app

    return app.Item()


def observe():
    import app

    return sorted(name for name in vars(app.Item) if name[:2] != "__"), app.Item().name()


def check(held, stage):
    import app

    assert type(held) is app.Item and held.name() == "thing"
