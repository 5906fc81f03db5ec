"""Two modules that import from each other follow edits of both, in one batch and one by one."""

OUTCOME = "applied"


def hold():
    import orders

    orders.queue.append("first")
    return orders.queue, orders.Order("x")


def observe():
    import orders
    import customers

    return (
        orders.Order("tea").label(),
        customers.best(),
        orders.GREETING,
        customers.PREFIX,
    )


def check(held, stage):
    import customers
    import orders

    queue, order = held
    assert orders.queue is queue == ["first"]
    assert type(order) is orders.Order is customers.Order
    assert order.label() == {"after": "order x", "after2": "ORDER x, dear"}[stage]
