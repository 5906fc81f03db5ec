"""What a class decorator had added, and adds no longer, leaves the class; what was set stays."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def hold():
    import points

    points.Point.note = "kept"
    return points.Point


def observe():
    import points

    names = ("area", "size", "__replace__")
    return [name for name in names if hasattr(points.Point, name)], points.Point().x


def check(held, stage):
    import points

    assert held is points.Point and held.note == "kept"
