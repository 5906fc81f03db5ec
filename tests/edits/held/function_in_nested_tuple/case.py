"""Functions held in tuples of tuples in another module run the new code."""

OUTCOME = "applied"


def hold():
    import engine
    import stages

    return {"order": engine.ORDER, "pairs": ((stages.split, 1), (stages.clean, 2))}


def observe():
    import engine

    return engine.run(" A, b ")


def check(held, stage):
    import engine
    import stages

    assert held["order"] is engine.ORDER
    assert held["pairs"][0][0] is stages.split
    assert held["pairs"][0][0]("p,q") == ["p", "q"]
    assert held["pairs"][1][0](" Q ") == {"after": "q", "after2": "Q"}[stage]
