"""A function that moves to another file has its source there, for its old importers too."""

OUTCOME = "replaced"


def hold():
    import app
    import helpers

    app.used.append(1)
    return helpers.clean, [helpers.clean], app.used


def observe():
    import app
    import inspect
    import os
    import traceback

    try:
        app.run(3)
    except AttributeError as error:
        entries = traceback.extract_tb(error.__traceback__)[1:]
        trace = [(os.path.basename(e.filename), e.lineno, e.name) for e in entries]
    return trace, os.path.basename(inspect.getsourcefile(app.clean)), app.clean.__module__, app.run("a ")


def check(held, stage):
    import app
    import sys

    old, in_list, used = held
    assert app.used is used == [1]
    assert in_list[0] is app.clean is sys.modules["textual"].clean
    assert old(" x ") == "x!"
