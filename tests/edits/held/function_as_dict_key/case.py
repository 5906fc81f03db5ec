"""A function that is a dictionary key is still found under that key, with its new code."""

OUTCOME = "applied"


def hold():
    import plans
    import tasks

    tasks.COST[len] = 9
    return {"cost": tasks.COST, "after": plans.AFTER, "own": {tasks.build: "mine"}}


def observe():
    import plans
    import tasks

    tasks.COST.pop(len, None)
    return plans.schedule("lib")


def check(held, stage):
    import plans
    import tasks

    assert held["cost"] is tasks.COST
    assert held["cost"][tasks.build] == 3
    assert held["own"][tasks.build] == "mine"
    assert held["after"][tasks.ship] is tasks.build is plans.make
    (key,) = held["own"]
    assert key("x") == "compile x"
