"""A plain class becomes an ABC while instances of its heirs live in another module."""

OUTCOME = "replaced|applied"


def hold():
    import engines
    import parts

    return {"engine": engines.Diesel(), "cls": parts.Part, "heir": engines.Diesel}


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

    engine = held["engine"]
    assert held["cls"] is parts.Part is engines.Part
    assert held["heir"] is engines.Diesel is type(engine)
    assert isinstance(engine, parts.Part)
    assert engine.name() == "diesel"
