"""A method that is abstract no more stays so when the class is edited again."""

OUTCOME = "applied"


def made(cls):
    try:
        return cls(4).area()
    except TypeError as error:
        return str(error)


def observe():
    import shapes

    return (
        made(shapes.Square),
        made(shapes.Plain),
        sorted(shapes.Square.__abstractmethods__),
        getattr(shapes.Square.area, "__isabstractmethod__", None),
        getattr(shapes.Square.side, "__isabstractmethod__", None),
        getattr(shapes.checked, "mark", None),
        sorted(vars(shapes.Plain.area)),
    )


def hold():
    import shapes

    shapes.checked.calls = 3
    return shapes.checked


def check(held, stage):
    import shapes

    assert held is shapes.checked
    assert held.calls == 3
