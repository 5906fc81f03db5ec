"""A breakpoint set at the new place of a moved function stops there, with the right line."""

OUTCOME = "applied"


def _stops(path, text, function, *args):
    import bdb

    found = []

    class Stopper(bdb.Bdb):
        def user_line(self, frame):
            if self.break_here(frame):
                found.append((frame.f_code.co_name, frame.f_lineno, frame.f_locals.get("total")))
            self.set_continue()

    stopper = Stopper()
    with open(path) as file:
        line = next(n for n, content in enumerate(file, 1) if text in content)
    complaint = stopper.set_break(path, line)
    try:
        stopper.runcall(function, *args)
    finally:
        stopper.clear_all_breaks()
    return complaint, line, found


def hold():
    import app

    return app.add_up, app.Counter


def observe():
    import app
    import os

    path = os.path.abspath("app.py")
    return (
        _stops(path, "return total", app.add_up, [1, 2]),
        _stops(path, "self.count +=", app.Counter().step),
        _stops(path, "return inner", app.outer),
    )


def check(held, stage):
    import app

    assert app.add_up is held[0] and app.Counter is held[1]
