"""A statement that calls sys.exit() neither ends the process nor leaves anything of its batch."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import app
    import conf

    return app.main, conf.PATHS


def observe():
    import app
    import conf

    return app.main(), conf.PATHS


def check(held, stage):
    import app
    import conf

    main, paths = held
    assert app.main is main
    assert conf.PATHS is paths
    assert main() == {"after": "old", "after2": "new"}[stage]
