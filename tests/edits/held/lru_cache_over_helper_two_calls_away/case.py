"""A cache follows a change two calls away, and a cache that does not reach it keeps its entries."""

OUTCOME = "applied"


def hold():
    from shop import items

    items.price("tea")
    return {"price": items.price, "letters": items.letters, "list": items.letters("tea")}


def observe():
    from shop import items

    return items.price("tea"), items.price("milk")


def check(held, stage):
    assert held["price"]("tea") == 450
    assert held["letters"]("tea") is held["list"]
