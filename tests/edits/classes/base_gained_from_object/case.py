"""A plain class gains its first base while instances, containers and a subclass hold it."""

import gc

# Python 3.15 assigns the bases of such a class in place; older ones need a new class object.
OUTCOME = {"after": "replaced|applied", "after2": "applied"}


def hold():
    import audit
    import orders

    order = orders.Order(7)
    return {
        "cls": orders.Order,
        "order": order,
        "rush": audit.RushOrder(8),
        "list": [orders.Order],
        "by_class": {orders.Order: "order"},
        "closure": (lambda cls: lambda: cls)(orders.Order),
    }


def observe():
    import audit
    import orders

    gc.collect()
    return (
        [cls.__name__ for cls in audit.RushOrder.__mro__],
        orders.Order(1).describe(),
        audit.KINDS["order"] is orders.Order,
        isinstance(audit.RushOrder(2), orders.Order),
        [cls.__name__ for cls in orders.Order.__subclasses__()],
    )


def check(held, stage):
    import audit
    import orders

    order, rush = held["order"], held["rush"]
    assert held["cls"] is orders.Order is audit.Order
    assert type(order) is orders.Order and order.number == 7
    assert type(rush) is audit.RushOrder and isinstance(rush, orders.Order)
    assert held["list"] == [orders.Order]
    assert held["by_class"][orders.Order] == "order"
    assert held["closure"]() is orders.Order
    assert order.describe() == {"after": "tracked 7", "after2": "followed 7"}[stage]
    assert isinstance(rush, orders.Tracked)
    assert audit.is_order(order) and audit.is_order(rush)
