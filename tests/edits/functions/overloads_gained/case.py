"""A function that gains overloads is itself again, whatever its annotations would do."""

OUTCOME = "applied"


def observe():
    import app
    import prompts

    return app.ask(), prompts.ask("age"), prompts.ask.__name__
