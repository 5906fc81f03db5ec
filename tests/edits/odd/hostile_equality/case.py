"""Objects that raise when they are compared or tested stand in changed, imported and derived places."""

OUTCOME = "applied"


def hold():
    import app
    import guards

    return guards.GUARD, guards.TABLE, app.GUARD, app.PAIR


def observe():
    import app
    import guards

    return app.run(), guards.LEVEL, guards.SECOND.name, app.SECOND.name, app.SECOND is guards.SECOND


def check(held, stage):
    import app
    import guards

    guard, table, imported, pair = held
    assert guards.GUARD is guard is imported is app.GUARD
    assert guards.TABLE is table and table["guard"] is guard
    assert app.PAIR[0] is guard
