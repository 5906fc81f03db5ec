"""A function that gains a decorator is the decorated one for importers, dicts and held references."""

OUTCOME = "replaced"


def hold():
    import calc

    return {"list": [calc.price], "dict": {1: calc.cost}}


def observe():
    import shop

    return shop.quote(1)


def check(held, stage):
    import calc
    import shop

    assert held["list"][0] is calc.price is shop.final is shop.TABLE["price"]
    assert held["dict"][1] is calc.cost is shop.cost
    assert held["list"][0](0) == {"after": 2, "after2": 20}[stage]
    assert held["dict"][1](0) == {"after": 2, "after2": 4}[stage]
