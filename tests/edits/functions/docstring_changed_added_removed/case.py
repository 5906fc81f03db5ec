"""Docstrings that are changed, added and removed are seen on the same functions."""

OUTCOME = "applied"


def hold():
    import commands

    return [commands.build, commands.clean, commands.ship]


def observe():
    import helptext

    return helptext.helptext()


def check(held, stage):
    docs = [f.__doc__ for f in held]
    assert docs == {
        "after": ["Build all the things.", "Remove what was built.", None],
        "after2": [None, "Remove what was built.", "Ship it again."],
    }[stage]
