"""A package created while the program runs works with its own relative imports and star imports."""

OUTCOME = "applied"


def observe():
    import app

    return app.run(3), app.__dict__.get("UNITS"), sorted(getattr(app, "__all__", []))


def hold():
    import app

    return app.run


def check(run, stage):
    import app
    import sys

    assert run is app.run
    assert sys.modules["metrics.convert"].factor is sys.modules["metrics"].factor
