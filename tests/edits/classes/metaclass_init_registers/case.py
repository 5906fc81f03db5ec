"""A metaclass that registers classes is edited; every class stands in the registry once."""

OUTCOME = "applied"


def hold():
    import shapes

    return [shapes.Circle(), shapes.Circle, shapes.Square]


def observe():
    import kinds
    import shapes

    return sorted(kinds.REGISTRY), shapes.Circle.code, shapes.Square.code, len(kinds.ORDER)


def check(held, stage):
    import kinds
    import shapes

    circle, circle_class, square_class = held
    assert kinds.REGISTRY["Circle"] is circle_class is shapes.Circle is type(circle)
    assert kinds.ORDER == [kinds.Shape, circle_class, square_class]
    assert circle.code == {"after": "shape:circle", "after2": "circle#"}[stage]
