"""Properties, class methods, cached properties and partial methods show their new lines."""

OUTCOME = "applied"


def hold():
    import shape

    square = shape.Square(2)
    assert square.area == 4
    return square, dict(vars(shape.Square))


def observe():
    import shape

    members = vars(shape.Square)
    functions = (
        members["side"].fget, members["side"].fset, members["unit"].__func__,
        members["area"].func, members["scale"], members["double"].func,
    )
    return [(f.__name__, f.__code__.co_firstlineno) for f in functions]


def check(held, stage):
    import shape

    square, members = held
    assert type(square) is shape.Square and square.side == 2
    assert "area" in vars(square)
    for name in ("unit", "scale"):
        assert vars(shape.Square)[name] is members[name]
    assert shape.Square.made == 1
