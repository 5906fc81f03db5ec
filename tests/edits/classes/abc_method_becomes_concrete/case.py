"""An abstract property gets a body and another method becomes abstract, in one edit."""

OUTCOME = "applied"


def hold():
    import shapes

    return shapes.Shape, shapes.Square()


def observe():
    import shapes

    try:
        made = shapes.Square().area
    except TypeError as error:
        made = str(error)
    return sorted(shapes.Shape.__abstractmethods__), made


def check(held, stage):
    import shapes

    cls, square = held
    assert cls is shapes.Shape
    assert square.area == {"after": 0, "after2": 0}[stage]
    assert isinstance(square, cls)
