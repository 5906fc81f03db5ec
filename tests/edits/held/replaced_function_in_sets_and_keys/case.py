"""A function that gains and loses a wrapper is found in sets and as a key, in the same order."""

OUTCOME = "replaced"


def hold():
    import hooks
    import registry

    return {"set": {hooks.size}, "key": {hooks.size: [1]}, "active": registry.ACTIVE}


def observe():
    import registry

    called = sorted(str(f("ab")) for f in registry.ACTIVE)
    return called, list(registry.LABELS.values()), [f("ab") for f in list(registry.LABELS)[:2]]


def check(held, stage):
    import hooks
    import registry

    assert hooks.size in held["set"] and len(held["set"]) == 1
    assert held["key"][hooks.size] == [1] and len(held["key"]) == 1
    assert held["active"] is registry.ACTIVE and len(registry.ACTIVE) == 2
    assert registry.LABELS[hooks.size] == "size"
