"""A member added in the middle of an enum takes its place; members held before stay the members."""

OUTCOME = "applied"


def hold():
    import board
    import colour

    return {"red": colour.Colour.RED, "cls": colour.Colour, "board": board.STONES}


def observe():
    import board
    import colour

    return (
        [(one.name, one.value) for one in colour.Colour],
        list(colour.Colour.__members__),
        board.names(),
        colour.Colour("g").name,
        len(colour.Colour),
    )


def check(held, stage):
    import board
    import colour

    red, cls = held["red"], held["cls"]
    assert cls is colour.Colour is board.Colour
    assert colour.Colour.RED is red is colour.Colour("r") is colour.Colour["RED"]
    assert held["board"][red] == 1 and held["board"] is board.STONES
    assert board.describe(red) == "stop"
    assert isinstance(colour.Colour.AMBER, cls)
    if stage == "after2":
        assert colour.Colour("b") in colour.Colour
