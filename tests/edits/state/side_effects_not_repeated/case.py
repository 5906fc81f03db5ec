"""Statements that do something when a module loads are not run again by edits around them."""

OUTCOME = "applied"


def hold():
    import app
    import outside

    return outside.EVENTS


def observe():
    import app

    return app.NAME, app.greet()


def check(events, stage):
    import outside

    assert outside.EVENTS is events
    assert events == ["connect", "patch", "start a", "start b", "warm up", "done"]
