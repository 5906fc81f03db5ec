"""A list that is imported under another name is the same list: what was appended to it is not appended again."""

OUTCOME = "kept:kept-derived"


def hold():
    import app
    import base

    return base.state


def observe():
    import app
    import base

    return base.X, app.HANDLE


def check(held, stage):
    import app
    import base

    assert held is base.state and held == [6, 11]
