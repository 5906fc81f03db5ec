"""Annotations stand in the order of the parameters."""

OUTCOME = "applied"


def hold():
    import shapes

    return shapes.area


def observe():
    import shapes

    return list(shapes.area.__annotations__), shapes.area(1)


def check(held, stage):
    import shapes

    assert held is shapes.area
