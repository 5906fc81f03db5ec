"""When an override is removed, live instances meet the method of the base class."""

OUTCOME = "applied"


def hold():
    import shapes

    square = shapes.Square()
    return square, square.describe


def observe():
    import shapes

    return shapes.Square().describe(), "describe" in vars(shapes.Square)


def check(held, stage):
    square, _ = held
    assert square.describe() == {"after": "shape", "after2": "small square"}[stage]
