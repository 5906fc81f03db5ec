"""A copy that the program made of a function's code takes the new code and keeps its own defaults."""

OUTCOME = "applied"


def hold():
    import copies

    return [copies.ask, copies.clone(copies.greet, mark=".")]


def observe():
    import use

    return [f("x") for f in use.BOTH]


def check(held, stage):
    assert [f("bo") for f in held] == ["hello bo?", "hello bo."]
