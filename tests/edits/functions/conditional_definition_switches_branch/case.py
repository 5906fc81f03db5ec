"""A constant that selects one of two definitions switches the held function to the other and back."""

OUTCOME = "applied"


def hold():
    import mode

    return {"trace": mode.trace}


def observe():
    import engine

    return engine.run("x")


def check(held, stage):
    import mode

    assert held["trace"] is mode.trace
    assert held["trace"]("y") == {"after": "debug y", "after2": "y"}[stage]
