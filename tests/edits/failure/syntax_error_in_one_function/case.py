"""A syntax error in one function leaves the other changes of its file waiting; the fix applies all."""

OUTCOME = {"after": "failed:syntax-error", "after2": "applied"}


def hold():
    import app

    return dict(vars(app))


def observe():
    import app

    return app.first(), app.second(), app.LIMIT, hasattr(app, "third")


def check(held, stage):
    import app

    if stage == "after":
        assert vars(app).keys() == held.keys()
        assert all(vars(app)[name] is value for name, value in held.items())
    assert held["first"]() == {"after": 1, "after2": 10}[stage]
    assert app.first is held["first"] and app.second is held["second"]
