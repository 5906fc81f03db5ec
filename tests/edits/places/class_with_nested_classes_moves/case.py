"""The classes in a class whose file is renamed stay the classes that they were."""

OUTCOME = "applied"
DELETED = {"after": ["models.py"]}


def hold():
    import app

    return [app.Order, app.Order.NotFound, app.Order.NotFound(4), app.Order.Meta, app.Order().total]


def observe():
    import app

    try:
        app.find(7)
    except app.Order.NotFound as error:
        return str(error), app.Order.Meta.ordering, app.Order().total(), app.Order.Meta.__module__


def check(held, stage):
    import app

    order, not_found, error, meta, total = held
    assert order is app.Order
    assert not_found is order.NotFound
    assert isinstance(error, order.NotFound)
    assert str(error) == "no such order: 4"
    assert meta is order.Meta
    assert total() == 4
    try:
        app.find(7)
    except not_found as found:
        assert type(found) is not_found
