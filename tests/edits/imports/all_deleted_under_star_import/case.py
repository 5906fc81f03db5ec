"""A module loses its __all__: who imports everything from it gets the names that it had left out."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def observe():
    import beta

    return sorted(name for name in vars(beta) if name[:2] != "__"), beta.get()
