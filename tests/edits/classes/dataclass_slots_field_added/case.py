"""A slotted dataclass gains a field with a default; old instances are migrated and have it."""

OUTCOME = "replaced"


def hold():
    import points
    import track

    track.TRACK.append(points.Point(1, 2))
    return {"track": track.TRACK, "point": track.TRACK[0], "cls": points.Point}


def observe():
    import points

    return repr(points.Point(3, 4)), points.Point.__slots__


def check(held, stage):
    import points
    import track

    (point,) = held["track"]
    assert held["cls"] is points.Point is type(point)
    assert held["point"] is point and held["track"] is track.TRACK
    assert repr(point) == {
        "after": "Point(x=1, y=2, z=0)",
        "after2": "Point(x=1, y=2)",
    }[stage]
