"""A formatter's edit moves lines and columns, runs nothing and leaves every object in place."""

OUTCOME = "applied"


def _places(code):
    found = [list(position) for position in code.co_positions()]
    for constant in code.co_consts:
        if hasattr(constant, "co_positions"):
            found += _places(constant)
    return found


def hold():
    import app

    return app.add, app.Box, app.CONFIG, app.log


def observe():
    import app
    import inspect

    functions = (app.add, app.Box.fill)
    return [_places(f.__code__) for f in functions], [inspect.getsource(f) for f in functions]


def check(held, stage):
    import app

    add, box, config, log = held
    assert app.add is add and app.Box is box and app.CONFIG is config
    assert app.log is log == ["once"]
