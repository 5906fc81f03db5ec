"""Methods, a property and __post_init__ of a dataclass are edited; nothing is generated twice."""

OUTCOME = "applied"


def hold():
    import rect

    one = rect.Rect(2, 3)
    return {"one": one, "init": rect.Rect.__init__, "area": one.area, "set": {rect.Unit("m"): 1}}


def observe():
    import rect

    return rect.Rect(1, 5).area(), rect.Rect(1, 5).label, rect.Rect(4, 4).square, str(rect.Unit("k"))


def check(held, stage):
    import rect

    one = held["one"]
    assert type(one) is rect.Rect
    assert one.area() == held["area"]() == {"after": 6, "after2": -6}[stage]
    assert one == rect.Rect(2, 3)
    assert held["set"][rect.Unit("m")] == 1
