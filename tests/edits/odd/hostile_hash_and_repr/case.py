"""Objects that raise when they are hashed, shown, sized or iterated are state beside an edit."""

OUTCOME = "applied"


def hold():
    import bag

    return bag.THINGS, bag.THINGS[0], bag.total


def observe():
    import bag

    return bag.total(), bag.UNIT, len(bag.THINGS)


def check(held, stage):
    import bag

    things, thing, total = held
    assert bag.THINGS is things and bag.THINGS[0] is thing
    assert bag.total is total
    assert thing.weight() == {"after": 5, "after2": "5 kg"}[stage]
