"""A constant follows that calls a function whose decorator calls an edited, cached function."""

OUTCOME = "applied"


def observe():
    import till

    return till.LABEL, till.COPY, till.store.price(1)
