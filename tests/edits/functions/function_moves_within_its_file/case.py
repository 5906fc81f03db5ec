"""Definitions that trade places are not decorated again, and one that moves and changes follows."""

OUTCOME = "applied"


def hold():
    import order
    import use

    order.COUNT["n"] = 7
    return {"pair": use.PAIR, "count": order.COUNT, "runs": order.runs}


def observe():
    import order
    import use

    return [f() for f in use.PAIR], use.alpha.__code__.co_firstlineno, sorted(set(order.runs))


def check(held, stage):
    import order

    assert held["pair"] == (order.alpha, order.beta)
    assert order.COUNT is held["count"] and order.COUNT == {"n": 7}
    assert order.runs is held["runs"] and order.runs == ["alpha", "beta"]
    assert held["pair"][1]() == {"after": "beta alpha", "after2": "beta ALPHA"}[stage]
