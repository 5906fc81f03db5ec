"""An import of a module that is not there fails the batch; creating the module applies it."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import app
    import text

    return app.run, text.clean


def observe():
    import app

    return app.run(" a ")


def check(held, stage):
    import sys

    import app
    import text

    run, clean = held
    assert app.run is run and text.clean is clean
    assert run(" b ") == {"after": "b", "after2": "B!"}[stage]
    assert ("shouting" in sys.modules) == (stage == "after2")
