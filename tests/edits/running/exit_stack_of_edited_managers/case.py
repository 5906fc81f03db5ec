"""An open ExitStack ends its suspended manager on old code, its objects and callbacks on new."""

OUTCOME = "applied"


def hold():
    import app

    stack = app.ExitStack()
    app.EVENTS.clear()
    stack.enter_context(app.opened("h"))
    stack.enter_context(app.Lease(9))
    stack.callback(app.cleanup, "cb")
    return stack


def observe():
    import app

    return app.run()


def check(held, stage):
    import app

    app.EVENTS.clear()
    held.close()
    assert app.EVENTS == ["CLEANUP cb", "LEASE 9", "close h"], app.EVENTS
