"""Ten edits in a row, from plain to generator, coroutine, lambda and back, reach the first held reference."""

OUTCOME = "applied|replaced"


def hold():
    import version

    return {"list": [version.version]}


def value_of(function):
    import asyncio

    made = function()
    if hasattr(made, "send") and hasattr(made, "cr_code"):
        return asyncio.run(made)
    return list(made) if hasattr(made, "gi_code") else made


def observe():
    import use
    import version

    return value_of(use.version), value_of(use.CALLS[0]), version.version.__name__


def check(held, stage):
    import version

    assert held["list"][0] is version.version
    assert value_of(held["list"][0])[0] == int(stage[5:] or 1) % 10
