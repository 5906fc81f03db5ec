"""A from-import that names another module binds that one's objects; the old ones live on there."""

OUTCOME = "applied"


def hold():
    import app
    import old_rates

    return app.state, old_rates.convert


def observe():
    import app

    return app.convert(10), app.FEE, app.charge(10)


def check(held, stage):
    import app
    import new_rates
    import old_rates

    state, old = held
    assert app.state is state
    assert old is old_rates.convert and old(10) == 20
    assert app.convert is new_rates.convert
