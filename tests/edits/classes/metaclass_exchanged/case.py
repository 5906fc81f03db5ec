"""A class changes from one metaclass of the project to another under a live instance."""

OUTCOME = "replaced|applied"


def hold():
    import kinds

    thing = kinds.Thing()
    thing.value = 3
    return {"cls": kinds.Thing, "thing": thing}


def observe():
    import kinds

    return type(kinds.Thing).__name__, str(kinds.Thing), kinds.Thing().value


def check(held, stage):
    import kinds

    assert held["cls"] is kinds.Thing is type(held["thing"])
    assert held["thing"].value == 3
    assert str(type(held["thing"])) == {"after": "loud Thing", "after2": "quiet Thing"}[stage]
