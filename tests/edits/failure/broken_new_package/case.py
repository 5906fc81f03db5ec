"""A new package whose submodule raises while it is imported leaves neither package nor attribute."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import app

    return app.go, app.EVENTS


def observe():
    import app

    return app.go(), app.EVENTS


def check(held, stage):
    import sys

    import app

    go, events = held
    assert app.go is go and app.EVENTS is events
    names = sorted(name for name in sys.modules if name.partition(".")[0] == "pack")
    assert names == {"after": [], "after2": ["pack", "pack.one", "pack.two"]}[stage]
