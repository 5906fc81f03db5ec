"""A branch registered by its annotation is added once to a held singledispatch function."""

OUTCOME = "applied"


def hold():
    import area
    import total

    total.total([1, (2, 3)])
    return area.area


def observe():
    import total

    return total.total([2, (2, 3), "no"]), len(total.area.registry)


def check(held, stage):
    import area

    assert held is area.area
    assert held((4, 5)) == 20
    assert held(3) == {"after": 9, "after2": 10}[stage]
    assert held.dispatch(tuple) is area.area_of_box
