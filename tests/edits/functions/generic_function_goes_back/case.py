"""A function becomes generic and plain again, and a generic closure made before follows both times."""

OUTCOME = "applied|replaced"
REQUIRES = (3, 12)
STAGES = ("after", "before", "after")


def hold():
    import boxes
    import use

    return boxes.wrap, use.both


def observe():
    import boxes
    import use

    return use.both(1), [p.__name__ for p in boxes.wrap.__type_params__]


def check(held, stage):
    import use

    wrap, both = held
    assert both is use.both
    assert wrap(5) == {"after": [5, "T"], "before": [5]}[stage]
    assert isinstance(both(5), list) is (stage == "after")
