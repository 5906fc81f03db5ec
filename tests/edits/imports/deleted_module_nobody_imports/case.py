"""A deleted file whose last import goes with it leaves sys.modules; its return is a new module."""

OUTCOME = "applied"
DELETED = {"after": ["legacy.py"]}


def hold():
    import app

    return app.state, app.legacy


def observe():
    import app
    import sys

    return "legacy" in sys.modules, hasattr(app, "legacy"), app.run()


def check(held, stage):
    import app
    import sys

    state, legacy = held
    assert app.state is state
    assert legacy.VALUE == 1
    if stage == "after2":
        assert sys.modules["legacy"].VALUE == 2
