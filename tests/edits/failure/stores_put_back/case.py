"""A batch that fails puts back what its statements had stored into objects, through properties too."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import app

    return app.LOG


def observe():
    import app

    return app.app.level, app.settings.depth, app.App.size, app.LOG[-1]


def check(held, stage):
    import app

    assert held is app.LOG
    assert held == ([1] if stage == "after" else [1, 2])
