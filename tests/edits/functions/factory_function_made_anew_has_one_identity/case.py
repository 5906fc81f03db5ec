"""A function that a factory makes anew is the same object for its module and for its importers."""

OUTCOME = "applied"
STAGES = ("after", "after2", "before", "after")


def observe():
    import trip
    import units

    same = trip.miles is units.to_miles is trip.ALIAS is trip.SPARE
    return trip.miles(4), units.to_miles(4), trip.ALIAS(4), same


def check(held, stage):
    import trip

    assert trip.FEET is held


def hold():
    import trip

    return trip.FEET
