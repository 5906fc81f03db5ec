"""A module is split into a package of the same name: its names come from submodules now."""

OUTCOME = "applied|replaced"
DELETED = {"after": ["util.py"]}


def hold():
    import app

    app.seen.append(1)
    return app.Box, app.Box(5), app.seen


def observe():
    import app
    import util

    return app.run(), util.SEP, util.slug("x y")


def check(held, stage):
    import app

    box, five, seen = held
    assert app.seen is seen and seen == [1]
    assert isinstance(five, app.Box)
    assert five.show() == "[5]"
