"""A plain class that has no live instances becomes an ABC; its heir in another module follows."""

OUTCOME = "replaced"


def hold():
    import engines
    import parts

    return {"cls": parts.Part, "heir": engines.Diesel, "table": engines.ENGINES}


def observe():
    import engines
    import parts

    try:
        made = parts.Part().name()
    except TypeError as error:
        made = str(error)
    return made, engines.Diesel().name(), [cls.__name__ for cls in engines.Diesel.__mro__]


def check(held, stage):
    import engines
    import parts

    assert held["cls"] is parts.Part is engines.Part
    assert held["heir"] is engines.Diesel is held["table"]["diesel"]
    engine = held["heir"]()
    assert isinstance(engine, parts.Part)
    assert engine.name() == "diesel"
    parts.Part.register(int)
    assert isinstance(3, parts.Part)
