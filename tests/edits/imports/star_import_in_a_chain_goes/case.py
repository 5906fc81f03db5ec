"""A star import that goes takes its names out of who imports them through another star import."""

OUTCOME = "applied"


def hold():
    import till

    return till.connect


def observe():
    import shop
    import till

    names = {name for module in (shop, till) for name in vars(module) if name[0] != "_"}
    return sorted(names), till.order(1) - till.rates.HANDLE


def check(held, stage):
    import till

    assert till.rates.connect is held and held(1) == 2
