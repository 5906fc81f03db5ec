"""Two functions that differ in their own names only change places: neither counts as renamed."""

OUTCOME = "applied|replaced"
def hold():
    import app
    return [app.ping, app.pong]
def observe():
    import app
    return app.run()
def check(held, stage):
    assert [f(3) for f in held] == ["pingR3", "pongL3"]
