"""Members computed from constants in another file take new values; defaults made of them too."""

OUTCOME = "replaced"


def hold():
    import levels

    return [levels.Level.HIGH]


def observe():
    import app

    return app.run()


def check(held, stage):
    import app
    import levels

    (high,) = held
    assert levels.Level.HIGH is high
    assert int(high) == {"after": 30, "after2": 25}[stage]
    assert high.name == "HIGH"
    assert levels.Level(int(high)) is high
