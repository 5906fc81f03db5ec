"""A def replaced by a partial of its neighbour follows in the importer and keeps following."""

OUTCOME = "applied|replaced"


def observe():
    import power
    import use

    return use.squares(2, 3), type(power.square).__name__


def check(held, stage):
    import power
    import use

    assert use.square is power.square
