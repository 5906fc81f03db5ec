"""None, numbers, hostile objects and modules without a file stand in sys.modules during an edit."""

OUTCOME = "applied"


def hold():
    import sys

    import app
    import strange

    return {name: sys.modules[name] for name in strange.NAMES}, app.run


def observe():
    import app

    return app.run(), app.RATE


def check(held, stage):
    import sys

    import app
    import strange

    entries, run = held
    assert app.run is run
    for name, entry in entries.items():
        assert sys.modules[name] is entry
    assert strange.TOUCHED == []
