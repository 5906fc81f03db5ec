"""Objects that statements store as attributes and items are state: they stay when what they were made from changes."""

OUTCOME = "kept:kept-derived"


def hold():
    import app

    app.push(1)
    return app.app.queue, app.app.session, app.app.cache, app.TABLE["log"], app.App.sizes


def observe():
    import app

    return app.App.most, len(app.fresh())


def check(held, stage):
    import app

    now = app.app.queue, app.app.session, app.app.cache, app.TABLE["log"], app.App.sizes
    assert all(one is other for one, other in zip(held, now))
    assert (list(now[0]), now[1].users, now[2], now[3], now[4]) == ([1], {1: 1}, {1: 1}, [3, 1], [3, 1])
    assert app.app.wsgi == ["app", 3, "log"]
