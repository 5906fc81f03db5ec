"""Members computed from constants in another file take new values; defaults made of them too."""

OUTCOME = "replaced"


def hold():
    import levels

    return levels.Level.HIGH


def observe():
    import app

    return app.run()


def check(held, stage):
    import app
    import levels

    assert levels.Level.HIGH is held
    assert int(held) == {"after": 30, "after2": 25}[stage]
    assert held.name == "HIGH"
    assert levels.Level(int(held)) is held
