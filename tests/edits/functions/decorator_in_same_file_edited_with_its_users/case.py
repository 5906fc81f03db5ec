"""A decorator's wrapper and the function under it are edited together, in one file, without registering again."""

OUTCOME = "applied"


def hold():
    import tool

    return tool.add, tool.neg, tool.registry


def observe():
    import shell
    import tool

    return shell.TABLE["add"](1, 2), shell.neg(3), tool.registry


def check(held, stage):
    import tool

    add, neg, registry = held
    assert add is tool.add and neg is tool.neg
    assert tool.registry is registry and registry == ["add", "neg"]
    assert add(1, 2, c=3) == ("ran", 6)
