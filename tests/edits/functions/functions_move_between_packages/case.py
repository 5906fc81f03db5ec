"""A function that moves to another package reads the constants of its new neighbours."""

OUTCOME = {"after": "replaced", "after2": "applied"}


def hold():
    import use

    return [use.join, use.count]


def observe():
    import core.text
    import use

    return use.use(["a", "b"]), hasattr(core.text, "join"), use.join.__module__


def check(held, stage):
    import core.text
    import use

    assert held[0] is use.join and held[1] is core.text.count
    assert held[0](["x", "y"]) == {"after": "x+y", "after2": "x+y."}[stage]
