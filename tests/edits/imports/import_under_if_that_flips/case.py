"""An import under a condition that a constant elsewhere decides follows when it flips."""

OUTCOME = "applied"


def hold():
    import app

    app.jobs.append("j")
    return app.jobs


def observe():
    import app

    return app.sort([3, 1, 2]), app.NAME, app.STABLE


def check(jobs, stage):
    import app
    import sys

    assert app.jobs is jobs == ["j"]
    source = {"after": "sort_fast", "after2": "sort_slow"}[stage]
    assert app.sort is sys.modules[source].sort
