"""A file with a syntax error moves no line of the running code; its mended version does."""

OUTCOME = {"after": "failed:syntax-error", "after2": "applied"}


def hold():
    import app

    return app.work


def observe():
    import app
    import traceback

    try:
        app.work(0)
    except ZeroDivisionError as error:
        lines = [e.lineno for e in traceback.extract_tb(error.__traceback__)[1:]]
    return lines, app.work.__code__.co_firstlineno


def check(work, stage):
    import app

    assert app.work is work
    assert work.__code__.co_firstlineno == {"after": 1, "after2": 4}[stage]
