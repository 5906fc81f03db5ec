"""Functions that swap places in their file keep their identity, and lines follow them both."""

OUTCOME = "applied"


def hold():
    import app

    return app.first, app.second, app.TABLE, app.order


def observe():
    import app
    import inspect

    return [(f.__code__.co_firstlineno, inspect.getsource(f), f(1)) for f in (app.first, app.second)]


def check(held, stage):
    import app

    first, second, table, order = held
    assert app.first is first and app.second is second and app.TABLE is table
    assert table == {"first": first, "second": second}
    assert app.order is order == ["first", "second"]
