"""A class is replaced while masks, dead proxies and hostile objects are among all objects searched."""

OUTCOME = "replaced|applied"


def hold():
    import crowd
    import plain

    one = plain.Plain()
    one.note = "kept"
    return {"one": one, "cls": plain.Plain, "crowd": crowd.CROWD}


def observe():
    import crowd
    import plain

    return [base.__name__ for base in plain.Plain.__bases__], len(crowd.CROWD), plain.Plain().name()


def check(held, stage):
    import plain

    one = held["one"]
    assert held["cls"] is plain.Plain is type(one)
    assert one.note == "kept" and one.name() == "base"
    assert isinstance(one, plain.Base)
