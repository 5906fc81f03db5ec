"""What holds a method has the one of the class, also when it gains or loses super()."""

OUTCOME = "applied"


def hold():
    import shapes

    square = shapes.Square()
    area = shapes.Square.area
    return [{area: "area"}, [area], (area, square.area)]


def observe():
    import shapes

    return shapes.Square().area(5)


def check(held, stage):
    import shapes

    key, (in_list,), (in_tuple, bound) = held
    area = shapes.Square.area
    assert key[area] == "area"
    assert in_list is area
    assert in_tuple is area
    assert bound.__func__ is area
    assert bound(1) == {"after": 2, "after2": 7, "after3": 3}[stage]
