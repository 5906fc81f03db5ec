"""Names that come through a new star import pass through the star imports after it."""
OUTCOME = "applied"


def hold():
    import delta


def observe():
    import delta

    return sorted(n for n in vars(delta) if n[:2] != "__")
