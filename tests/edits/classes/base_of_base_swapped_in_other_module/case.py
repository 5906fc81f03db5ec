"""The base of a base is exchanged in its module; grandchildren elsewhere resolve the new way."""

OUTCOME = "applied"


def hold():
    import pets

    return pets.Cat(), pets.Cat


def observe():
    import pets

    return pets.Cat().legs(), [cls.__name__ for cls in pets.Cat.__mro__]


def check(held, stage):
    import pets

    cat, cls = held
    assert cls is pets.Cat and type(cat) is cls
    assert cat.legs() == {"after": 2, "after2": 4}[stage]
