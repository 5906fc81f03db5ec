"""A class that loses the __new__ of its base makes objects from what its __init__ takes."""

OUTCOME = {"after": "replaced", "before": "applied"}
STAGES = ("after", "before", "after")


def hold():
    import shapes

    return shapes.Square(2)


def observe():
    import shapes

    return shapes.Square(3).side, shapes.Small(4).side, shapes.Square.__mro__[1].__name__


def check(held, stage):
    import shapes

    assert type(held) is shapes.Square and held.side == 2
