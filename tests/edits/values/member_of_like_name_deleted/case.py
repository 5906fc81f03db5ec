"""What calls a method is not told that another class has lost one of the same name."""

OUTCOME = "applied"


def observe():
    import base
    import till

    return till.SQUARE, till.CIRCLE, hasattr(base.Circle, "area")
