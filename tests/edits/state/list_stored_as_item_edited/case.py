"""A list that is stored as an item starts anew with its statement; what others had appended is told."""

OUTCOME = "kept:kept-derived"


def hold():
    import app

    app.TABLE["notes"].append("x")
    return app.TABLE["notes"]


def observe():
    import app

    return app.TABLE["steps"][0]


def check(held, stage):
    import app

    assert held is app.TABLE["notes"] and held == ["x"]
