"""A generator that becomes a context manager, then an async one, then a generator again."""

OUTCOME = "applied|replaced"
STAGES = ("after", "after2", "before", "after")


def hold():
    import app
    import res

    app.use()
    return {"fn": [app.open_session], "log": res.LOG}


def observe():
    import app
    import res

    value = app.use()
    made = app.TABLE["open"]("x")
    kind = type(made).__name__
    return value, kind, res.LOG[-2:]


def check(held, stage):
    import app
    import res

    assert held["log"] is res.LOG and len(res.LOG) > 3
    kind = type(held["fn"][0]("y")).__name__
    assert kind == type(res.session("z")).__name__
    assert app.TABLE["open"] is res.session is app.open_session
    if stage == "after":
        with held["fn"][0]("q") as q:
            assert q == "q"
