"""A longer docstring is the new one, and the lines below it count from the new end."""

OUTCOME = "applied"


def hold():
    import app

    return app.parse, app.Parser("x")


def observe():
    import app
    import inspect
    import traceback

    try:
        app.Parser("a").run()
    except ValueError as error:
        lines = [e.lineno for e in traceback.extract_tb(error.__traceback__)[1:]]
    return app.parse.__doc__, inspect.getdoc(app.Parser), app.Parser.run.__doc__, lines


def check(held, stage):
    import app

    parse, parser = held
    assert app.parse is parse and type(parser) is app.Parser
    assert type(parser).__doc__ == app.Parser.__doc__
    assert parser.text == "x"
