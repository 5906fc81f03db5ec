"""Classes that hooks and decorators had registered are in a registry again that is made anew."""

OUTCOME = "applied"


def observe():
    import plugins
    import shapes

    return (
        {name: cls.__name__ for name, cls in plugins.SUBCLASSES.items()},
        {name: cls.__name__ for name, cls in plugins.MARKED.items()},
        all(getattr(shapes, name) is cls for name, cls in plugins.SUBCLASSES.items()),
        all(getattr(shapes, name) is cls for name, cls in plugins.MARKED.items()),
        plugins.LIMIT,
    )


def hold():
    import shapes

    return shapes.Square, shapes.Square(3)


def check(held, stage):
    import shapes

    assert held[0] is shapes.Square
    assert isinstance(held[1], shapes.Square)
