"""Methods and defaults of a NamedTuple are edited under tuples made before."""

OUTCOME = "applied"


def hold():
    import geo

    return geo.Point(1, 2), geo.Point, geo.ORIGIN


def observe():
    import geo

    return geo.Point(3, 4).norm(), repr(geo.Point(5)), geo.Point._field_defaults


def check(held, stage):
    import geo

    point, cls, origin = held
    assert cls is geo.Point is type(point)
    assert origin is geo.ORIGIN == (0, 0)
    assert point.norm() == {"after": 5, "after2": "1 2"}[stage]
    assert point == (1, 2) and point._replace(x=9) == (9, 2)
