"""A method that loses its call of super and stands on another line says where it stands."""

OUTCOME = "applied"


def hold():
    import shapes

    return shapes.Square.area


def observe():
    import shapes

    area = vars(shapes.Square)["area"]
    return area.__code__.co_firstlineno, shapes.Square().area()


def check(held, stage):
    import shapes

    assert held(shapes.Square()) == shapes.Square().area()
    assert held.__code__.co_firstlineno == {"after": 10, "after2": 12}[stage]
