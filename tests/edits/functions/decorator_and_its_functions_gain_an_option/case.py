"""A decorator gains an option and a variable, its functions a parameter, in one batch."""

OUTCOME = "applied|replaced"
STAGES = ("after", "before", "after")


def hold():
    import api

    return {"drop": [api.drop], "read": (api.read,), "routes": api.ROUTES}


def observe():
    import inspect

    import api

    root, user = {"level": 5}, {"level": 0}
    return (
        api.ROUTES["drop"](root, "t"),
        api.drop({"level": 4}, "t"),
        api.read(user, "t"),
        api.ROUTES["read"](root, "t"),
        api.drop.level,
        api.drop.__doc__,
        str(inspect.signature(api.drop)),
    )


def check(held, stage):
    import api

    assert held["drop"][0]({"level": 9}, "x") == api.drop({"level": 9}, "x")
    assert held["read"][0]({"level": 9}, "x") == api.read({"level": 9}, "x")
    assert held["drop"][0].__doc__ == api.drop.__doc__
