"""A partial over a function that becomes a class makes instances of that class."""

OUTCOME = "replaced"


def hold():
    import functools

    import drawing
    import shapes

    return {"axis": drawing.on_axis, "own": functools.partial(shapes.Point, 4, 5)}


def observe():
    import drawing
    import shapes

    made = [drawing.on_axis(3), drawing.MAKERS[0](2), shapes.origin()]
    return [p if type(p) is tuple else (type(p).__name__, p.x, p.y) for p in made]


def check(held, stage):
    import shapes

    assert isinstance(held["axis"](3), shapes.Point)
    assert held["own"]() == shapes.Point(4, 5)
    assert type(held["own"]()) is shapes.Point
