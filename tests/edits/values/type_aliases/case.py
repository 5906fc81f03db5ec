"""Type aliases and annotations over a changed name follow."""

OUTCOME = "applied"


def hold():
    import shapes

    return shapes.area, shapes.cache


def observe():
    import shapes

    return (
        repr(shapes.Number), repr(shapes.Vector), shapes.area.__annotations__["sides"] == shapes.Vector,
        isinstance(1.5, shapes.Number), shapes.Box.__annotations__["size"] == shapes.Number,
    )


def check(held, stage):
    import shapes

    assert shapes.area is held[0] and shapes.cache is held[1]
