"""An import of a name becomes an import of everything, and the name is there."""

OUTCOME = "applied"


def observe():
    import beta

    return [beta.f4(2), sorted(name for name in vars(beta) if name[:2] != "__")]
