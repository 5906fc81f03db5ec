"""Functions defined by a module-level loop and in a with block follow, each with its own default."""

OUTCOME = "applied"


def hold():
    import makers

    return {"two": makers.MAKERS[2], "guarded": makers.guarded}


def observe():
    import makers
    import use

    return [makers.MAKERS[n]("a") for n in (1, 2, 3)], use.maker("b"), use.first("c"), use.guarded("d")


def check(held, stage):
    import makers

    assert held["two"]("x") == ["x", "x"]
    assert held["guarded"] is makers.guarded
    assert held["guarded"]("x") == "well guarded x"
