"""Methods of a slotted dataclass are edited, one starts to use super(); the class stays the one."""

OUTCOME = "applied"


def hold():
    import shapes

    return shapes.Circle("c", 2), shapes.Circle


def observe():
    import shapes

    return shapes.Circle("d", 1).show(), shapes.Circle.__slots__


def check(held, stage):
    import shapes

    circle, cls = held
    assert cls is shapes.Circle is type(circle)
    assert circle.show() == {"after": "shape c 2", "after2": "2"}[stage]
    assert not hasattr(circle, "__dict__")
