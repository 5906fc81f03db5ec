"""Comments and blank lines execute nothing and replace nothing."""

OUTCOME = "applied"


def hold():
    import app

    app.use()
    return dict(vars(app))


def observe():
    import app
    import inspect

    return inspect.getsource(app.use), app.use.__code__.co_firstlineno


def check(held, stage):
    import app

    now = vars(app)
    assert set(now) - {"__builtins__"} == set(held) - {"__builtins__"}
    assert all(now[name] is held[name] for name in now if not name.startswith("__"))
    assert app.loads == ["load", "used"]
