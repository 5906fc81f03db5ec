"""Slots written in another order, and slots that gain documentation, leave live instances valid."""

OUTCOME = "applied"


def hold():
    import point

    return {"point": point.Point(1, 2), "cls": point.Point}


def observe():
    import point

    return list(point.Point.__slots__), point.Point(5, 6).show()


def check(held, stage):
    import point

    one = held["point"]
    assert held["cls"] is point.Point is type(one)
    assert (one.x, one.y) == (1, 2)
    assert one.show() == {"after": "1:2", "after2": "1;2"}[stage]
