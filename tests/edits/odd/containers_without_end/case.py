"""Lists that hold themselves, rings of dicts and a very deep nest stand in the edited namespace."""

OUTCOME = "replaced|applied"


def hold():
    import rings

    return {"ring": rings.RING, "deep": rings.DEEP, "cls": rings.Item, "one": rings.RING["item"]}


def observe():
    import rings

    return rings.count(), [base.__name__ for base in rings.Item.__bases__], rings.Item().kind()


def check(held, stage):
    import rings

    assert rings.RING is held["ring"] is held["ring"]["ring"]["self"]
    assert rings.LOOP[0] is rings.LOOP
    assert held["cls"] is rings.Item is type(held["one"])
    assert held["one"].kind() == "base"
    bottom = held["deep"]
    for _ in range(50_000):
        bottom = bottom[0]
    assert bottom == ["bottom", rings.Item]
