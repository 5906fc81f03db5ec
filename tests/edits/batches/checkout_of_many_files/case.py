"""A checkout that changes, adds and deletes many files of a package is one batch, and back again."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")
DELETED = {"after": ["app/legacy.py"]}


def hold():
    import app
    from app import core, ui

    core.COUNTER["runs"] += 1
    return app.main, core.Job("a"), ui.Window, core.COUNTER


def observe():
    import app
    from app import core

    return app.main(), app.__all__, core.Job("z").describe(), app.VERSION


def check(held, stage):
    import app
    from app import core, ui

    main, job, window, counter = held
    assert app.main is main and ui.Window is window and type(job) is core.Job
    assert core.COUNTER is counter and counter["runs"] == 1
    assert job.describe() == {"before": "job a", "after": "a (fast)"}[stage]
