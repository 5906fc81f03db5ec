"""Tasks registered on a live application object follow, a new one joins and the object keeps its state."""

OUTCOME = "applied"


def hold():
    import app
    import worker

    worker.run("add", 1, 1)
    return app.app


def observe():
    import app
    import worker

    return [worker.run(n, 5, 2) for n in sorted(app.app.tasks)], sorted(app.app.tasks)


def check(held, stage):
    import app
    import tasks

    assert held is app.app
    assert held.hits > 5
    assert held.tasks["mul"] is tasks.mul and held.tasks["add"] is tasks.add
