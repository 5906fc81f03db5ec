"""A class whose decorator works through a builder held in a local variable follows an edit of the builder."""

OUTCOME = "applied"


def hold():
    import till

    return till.Line, till.LINES[0]


def observe():
    import till

    return till.LINES[0].show(), till.Line.unit


def check(held, stage):
    import till

    assert held[0] is till.Line
    assert held[1] is till.LINES[0]
