"""A class made by calling type() with named functions follows them and its edited namespace."""

OUTCOME = "applied"


def hold():
    import commands

    return commands.Greet().run


def observe():
    import commands

    return commands.Greet().run(), commands.Greet.level, commands.ALL[0] is commands.Greet


def check(held, stage):
    import commands

    assert held() == {"after": "HELLO", "after2": "HELLO!"}[stage]
    assert issubclass(commands.Greet, commands.Command)
