"""raise SystemExit(0) in a new module, imported by a changed one, is a failure and not an end."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import sys

    import app

    return app.run, set(sys.modules)


def observe():
    import app

    return app.run()


def check(held, stage):
    import sys

    import app

    run, loaded = held
    assert app.run is run
    assert ("tool" in sys.modules) == (stage == "after2")
    if stage == "after":
        assert "early" not in sys.modules and not hasattr(app, "early")
