"""Methods and class attributes of a slotted class are edited; its live instances follow."""

OUTCOME = "applied"


def hold():
    import vector

    return vector.Vector(3, 4), vector.Vector, vector.Vector.x


def observe():
    import vector

    return vector.Vector(3, 4).length(), vector.Vector.__slots__, vector.Vector.unit


def check(held, stage):
    import vector

    three_four, cls, member = held
    assert cls is vector.Vector and type(three_four) is cls
    assert vector.Vector.x is member
    assert three_four.length() == {"after": 5.0, "after2": "5.0 m"}[stage]
    assert not hasattr(three_four, "__dict__")
