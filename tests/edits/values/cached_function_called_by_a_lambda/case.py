"""What is computed again by way of a lambda does not come out of a cache of old results."""

OUTCOME = "applied"


def observe():
    import till

    return till.RATE, till.rate(1)
