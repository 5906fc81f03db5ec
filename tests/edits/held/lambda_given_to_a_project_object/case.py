"""A lambda inside a changed call follows, also for whoever holds the object or the lambda made before."""

OUTCOME = "applied"


def hold():
    import policy

    policy.child.fire(3)
    return {"when": policy.adult.when, "rule": policy.adult, "child": policy.child}


def observe():
    import engine
    import policy

    return policy.adult.when(20), policy.child.when(20), [rule.name for rule in sorted(engine.RULES, key=lambda r: r.name)]


def check(held, stage):
    import policy

    assert held["when"](20) is False
    assert held["rule"].when(20) is False
    assert held["child"] is policy.child and policy.child.fired == 1
