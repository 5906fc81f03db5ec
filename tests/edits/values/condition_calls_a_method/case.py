"""What stands under a condition follows a method that the condition calls."""

OUTCOME = "applied"


def observe():
    import till

    return till.LEVEL, getattr(till, "DISCOUNT", None)
