"""An enum and a dataclass inside a class are edited through their owner; old objects stay valid."""

OUTCOME = "applied"


def hold():
    import order

    return {"open": order.Order.State.OPEN, "line": order.Order.Line("pen"), "order": order.Order()}


def observe():
    import order

    return [one.name for one in order.Order.State], repr(order.Order.Line("ink"))


def check(held, stage):
    import order

    assert order.Order.State.OPEN is held["open"]
    assert held["order"].state is held["open"]
    assert type(held["line"]) is order.Order.Line
    assert repr(held["line"]) == {
        "after": "Order.Line(name='pen', count=1)",
        "after2": "Order.Line(name='pen')",
    }[stage]
