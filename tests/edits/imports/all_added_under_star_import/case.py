"""A module gains an __all__, and what is not in it leaves those who import everything."""

OUTCOME = "applied"


def observe():
    import beta

    return sorted(name for name in vars(beta) if name[:2] != "__")
