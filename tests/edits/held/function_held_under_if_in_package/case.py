"""A function defined under an if in a package and held under another if follows into the open."""

OUTCOME = "applied"


def hold():
    import app.run

    app.run.run(0)
    return app.STEPS, app.seen


def observe():
    import app.run

    out = app.run.run(5)
    app.seen.pop()
    return out


def check(held, stage):
    import app

    steps, seen = held
    assert steps is app.STEPS and seen is app.seen and seen == [0]
    assert steps["default"] is app.steps.step
    assert steps["again"][0](1) == {"after": 11, "after2": -9}[stage]
