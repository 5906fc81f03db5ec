"""A from-import of a name that its module does not have fails; earlier new imports are taken back."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import app

    return app.run, dict(vars(app))


def observe():
    import app

    return app.run()


def check(held, stage):
    import app

    run, names = held
    assert app.run is run
    if stage == "after":
        assert vars(app) == names
