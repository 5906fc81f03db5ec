"""A wrapper that only moved in its decorator's file shows its new lines in functions made before."""

OUTCOME = "applied"


def _lines(function):
    import traceback

    try:
        function(0)
    except ZeroDivisionError as error:
        return [(e.name, e.lineno) for e in traceback.extract_tb(error.__traceback__)[1:]]


def hold():
    import app

    return app.invert, app.calls


def observe():
    import app

    return _lines(app.invert)


def check(held, stage):
    import app

    invert, calls = held
    assert app.invert is invert and app.calls is calls
    assert _lines(invert) == _lines(app.invert)
