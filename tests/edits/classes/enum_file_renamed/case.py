"""A file with an Enum is renamed: the Enum stays the same class, and no other Enum is touched."""

OUTCOME = "applied"
DELETED = {"after": ["colors.py"]}


def hold():
    import app

    return [app.colors.Color]


def observe():
    import app

    return app.red(), app.Other(1).name


def check(held, stage):
    import app

    assert held[0] is app.shades.Color
    assert held[0](5).name == "RED"
    assert app.Other(1) is app.Other.ONE
