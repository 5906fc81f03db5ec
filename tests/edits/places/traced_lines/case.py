"""A tracer such as a coverage tool sees the lines of the new file run."""

OUTCOME = "applied"


def observe():
    import app
    import os
    import sys

    seen = []

    def tracer(frame, event, argument):
        if os.path.basename(frame.f_code.co_filename) == "app.py":
            seen.append((frame.f_code.co_name, event, frame.f_lineno))
            return tracer
        return None

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        app.choose(1)
        app.choose(-1)
    finally:
        sys.settrace(before)
    return seen


def hold():
    import app

    return app.choose


def check(choose, stage):
    import app

    assert app.choose is choose
