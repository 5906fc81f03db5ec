"""A class without a docstring that gains a decorator, and then another name, has what a fresh one has."""

OUTCOME = "applied"


def hold():
    import shapes

    return [shapes.Square(3)]


def observe():
    import shapes

    cls = getattr(shapes, "Box", None) or shapes.Square
    return sorted(set(vars(cls)) - {"__annotations_cache__", "__annotate_func__"}), cls(4).area(), cls.__name__, shapes.scaled()


def check(held, stage):
    assert held[0].area() == 6 and held[0].mark == 2
