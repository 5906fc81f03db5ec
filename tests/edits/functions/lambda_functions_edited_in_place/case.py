"""Module-level lambdas follow body, default and choice, also through a composition made before."""

OUTCOME = "applied|replaced"


def hold():
    import funcs

    return {"inc": funcs.inc, "list": [funcs.add]}


def observe():
    import use

    return use.use()


def check(held, stage):
    assert held["inc"](1) == 11
    assert held["list"][0](3, 4) == 12
