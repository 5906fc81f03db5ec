"""Metaclasses, dataclasses, enumerations and descriptors keep what is private through a rename."""

OUTCOME = "applied"


def names():
    import kinds

    old = ["Made", "Point", "Color", "Model"]
    new = ["Thing", "Spot", "Colour", "Record"]
    return [getattr(kinds, one, None) or getattr(kinds, other) for one, other in zip(old, new)]


def hold():
    made, point, color, model = names()
    assert made.tag("live") == 2
    return [made, made(), point(4), color.RED, model(6)]


def observe():
    made, point, color, model = names()
    found = [made().kept(), point(1).hidden(), color.BLUE.number(), model(2).field()]
    return found, repr(point(1)), [c.__name__ for c in (made, point, color, model, type(made))]


def check(held, stage):
    made, thing, point, red, model = held
    assert made is names()[0]
    assert type(point) is names()[1]
    assert type(red) is names()[2]
    assert type(model) is names()[3]
    assert made.tag("x") >= 2
    found = [thing.kept(), point.hidden(), red.number(), model.field()]
    assert found == ([1, 7, 1, 6] if stage != "after3" else [2, -1, -1, -6])
    point.x = 5
    assert point == type(point)(5)
    point.x = 4
