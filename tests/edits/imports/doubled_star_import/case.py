"""Of two star imports of one module one is deleted, and the names stay."""

OUTCOME = "applied"


def observe():
    import beta

    return sorted(name for name in vars(beta) if name[:2] != "__")
