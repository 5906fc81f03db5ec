"""A name that leaves a module leaves those who import everything from it, and comes back."""

OUTCOME = "applied"


def hold():
    import app

    return app.counts


def observe():
    import app
    import filters

    names = ("blur", "sharpen", "STRENGTH")
    return [[name for name in names if hasattr(module, name)] for module in (app, filters)]


def check(counts, stage):
    import app

    assert app.counts is counts
