"""What is made of a table between two of its entries has the first of them alone."""

OUTCOME = "applied"


def observe():
    import use

    return use.TABLE, use.EARLY
