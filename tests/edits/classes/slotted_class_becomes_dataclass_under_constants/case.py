"""What was computed from an attribute follows when the class becomes a dataclass without slots."""

OUTCOME = "replaced"


def hold():
    import app

    return app.run()


def observe():
    import app

    return app.run()
