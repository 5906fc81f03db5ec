"""Attributes that the module sets on its class below the body stay, or follow their own edit."""

OUTCOME = "applied"


def hold():
    import engine

    return engine.Engine()


def observe():
    import engine

    return engine.Engine.power, engine.Engine().start(), engine.Engine().stop()


def check(held, stage):
    assert held.start() == {"after": "<vroom>", "after2": "<brrm>"}[stage]
    assert held.power == {"after": 100, "after2": 250}[stage]
    assert held.stop() == {"after": "halt", "after2": "halt"}[stage]
