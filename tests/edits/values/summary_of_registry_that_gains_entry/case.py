"""A summary computed from a registry contains the command that the edit registers."""

OUTCOME = "applied"


def hold():
    import app

    return app.COMMANDS


def observe():
    import app

    return app.run()


def check(held, stage):
    import commands

    assert commands.COMMANDS is held
