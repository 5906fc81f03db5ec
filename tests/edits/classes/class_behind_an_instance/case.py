"""A class that its decorator keeps in an instance of another class is edited with the decorator."""

OUTCOME = {"after": "kept:kept-derived", "after2": "applied"}


def hold():
    import shapes

    return shapes.UNIT, type(shapes.UNIT)


def observe():
    import shapes

    box = shapes.Box(2)(3)
    lid = type(box).Lid("red")("round")
    return box.area(), shapes.Box.__doc__, lid.text, type(box).__name__, shapes.UNIT.area()


def check(held, stage):
    import shapes

    unit, cls = held
    assert shapes.UNIT is unit and type(unit) is cls and shapes.Box.func is cls
    assert isinstance(shapes.Box(1, 2), cls)
