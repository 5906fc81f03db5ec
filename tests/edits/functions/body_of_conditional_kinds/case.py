"""Bodies rewritten with match, comprehensions, try, yield from and walrus follow whole."""

OUTCOME = "applied"


def hold():
    import shapes

    return shapes.outline, shapes.names, shapes.first


def observe():
    import shapes

    try:
        nothing = shapes.first([])
    except LookupError as error:
        nothing = repr(error)
    return shapes.outline(("polygon", 5)), list(shapes.names()), nothing, type(shapes.names()).__name__


def check(held, stage):
    import shapes

    assert held == (shapes.outline, shapes.names, shapes.first)
    assert held[2]([3, 4]) == 3
    assert held[0]("square") == {"after": 4, "after2": 6}[stage]
