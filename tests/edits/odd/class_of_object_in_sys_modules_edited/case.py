"""A module that puts an object of its own class into `sys.modules`: class and values follow."""

OUTCOME = "applied"


def hold():
    import settings

    settings.override(EXTRA="kept")
    return settings


def observe():
    import app

    return app.run()


def check(held, stage):
    import app

    assert app.settings is held
    assert held.get("EXTRA") == "kept"
    assert held.get("NOPE", 3) == 3
