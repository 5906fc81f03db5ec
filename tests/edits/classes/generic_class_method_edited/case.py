"""A generic class is edited under an alias, a subclass of the alias and instances of both."""

OUTCOME = "applied"


def hold():
    import boxes
    import use

    return {
        "alias": boxes.Box[int],
        "named": use.Ints,
        "box": use.Ints(3),
        "named_box": use.Names("ann"),
    }


def observe():
    import boxes
    import use

    return (
        use.Ints(1).show(),
        use.Names("b").show(),
        boxes.Box.__parameters__ == (boxes.T,),
        use.Ints == boxes.Box[int],
        [str(base) for base in boxes.Box.__orig_bases__],
    )


def check(held, stage):
    import boxes

    assert held["alias"].__origin__ is boxes.Box
    assert held["alias"](5).show() == {"after": "[5]", "after2": "[5, 5]"}[stage]
    assert held["named"] == boxes.Box[int]
    assert held["box"].show() == {"after": "[3]", "after2": "[3, 3]"}[stage]
    assert held["named_box"].upper() == "ANN"
