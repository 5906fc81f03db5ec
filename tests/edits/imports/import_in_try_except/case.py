"""Names bound by a try import follow, from the branch that was taken."""

OUTCOME = "applied"


def hold():
    import app

    app.sent.append("x")
    return app.sent


def observe():
    import app

    return app.dumps([1]), app.LEVEL, app.yaml, app.NAME


def check(sent, stage):
    import app

    assert app.sent is sent == ["x"]
