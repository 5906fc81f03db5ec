"""A cached function becomes a class, and a function again: who holds the one gets the other."""

import functools

OUTCOME = "replaced"


def hold():
    import shapes

    return {"partial": functools.partial(shapes.square), "list": [shapes.square]}


def observe():
    import shapes

    return type(shapes.square).__name__, shapes.square(3) == 3


def check(held, stage):
    import shapes

    assert held["partial"].func is shapes.square
    assert held["list"] == [shapes.square]
