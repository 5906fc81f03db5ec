"""A lazily loaded module is not loaded by edits around it, loads its newest text, and then follows."""

OUTCOME = "applied"


def hold():
    import sys

    import app

    return app.run, sys.modules["heavy"]


def observe():
    import app

    return app.run()


def check(held, stage):
    import sys

    import app
    import events

    run, heavy = held
    assert app.run is run and sys.modules["heavy"] is heavy is app.heavy
    if stage in ("after", "after2"):
        assert events.LOADED == []
        assert type(heavy).__name__ == "_LazyModule"
    else:
        assert events.LOADED == ["heavy"]
        assert heavy.word() == {"after3": "second", "after4": "third"}[stage]
