"""Annotations over a changed name follow wherever they stand, though they were read before."""

OUTCOME = "applied"


def hold():
    import shapes

    return shapes.held, shapes.area


def observe():
    import shapes

    return [
        repr(thing.__annotations__)
        for thing in (
            shapes, shapes.Box, shapes.Box.grow, shapes.Box.__init__, shapes.Row, shapes.Options,
            shapes.Plain, shapes.Plain.move, shapes.area, shapes.held,
        )
    ] + [repr([field.type for field in shapes.fields(shapes.Box)])]


def check(held, stage):
    import shapes

    assert (shapes.held, shapes.area) == held
