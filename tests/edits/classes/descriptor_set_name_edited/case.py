"""An edited __set_name__ runs anew for descriptors in classes of files that did not change."""

OUTCOME = "applied"


def hold():
    import tables

    order = tables.Order()
    return tables.Order, order, tables.Order.total


def observe():
    import tables

    return tables.Order.total.column, tables.Order.lines.column, tables.Invoice.total.column


def check(held, stage):
    import tables

    cls, order, total = held
    assert cls is tables.Order and type(order) is cls
    assert total.column == {"after": "order_total", "after2": "ORDER.TOTAL"}[stage]
