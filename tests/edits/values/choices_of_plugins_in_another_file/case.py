"""Choices computed from a registry in another file follow plugins that come and go."""

OUTCOME = "applied"
def hold():
    import app
    return app.parse
def observe():
    import app
    return app.run()
def check(held, stage):
    assert held("beta")[0]
