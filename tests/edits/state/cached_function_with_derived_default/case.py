"""A cached function forgets its results when a default follows a constant of another module."""

OUTCOME = "applied"


def observe():
    import beta

    return beta.f8(2)
