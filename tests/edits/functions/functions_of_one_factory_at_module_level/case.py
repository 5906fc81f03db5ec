"""Functions that share one code object keep their own variables, and one that is made anew is rebound."""

OUTCOME = "applied|replaced"


def hold():
    import units

    return {"feet": units.to_feet, "own": units.converter(10, "x"), "miles": [units.to_miles]}


def observe():
    import trip

    return trip.trip(4)


def check(held, stage):
    assert held["feet"](1) == "ft 3"
    assert held["own"](1.23, digits=0) == "x 12.0"
    assert held["miles"][0](4) in ("mi 2.0", "mile 1.0")
