"""A plain function turns into a context manager and then into a singledispatch function for all holders."""

OUTCOME = "replaced"


def hold():
    import shop

    return [shop.calculate, shop.Basket]


def observe():
    import till

    made = till.USES[0](1)
    if hasattr(made, "__enter__"):
        with made as value:
            return ["context", value]
    text = till.calculate("a") if hasattr(till.calculate, "registry") else None
    return ["plain", made, text]


def check(held, stage):
    import shop
    import till

    assert held[0] is shop.calculate is till.calculate is till.USES[0]
    assert held[1] is shop.Basket
    assert hasattr(held[0], "registry") is (stage == "after2")
