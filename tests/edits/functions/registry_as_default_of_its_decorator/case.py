"""A registration under another name leaves the old one, where a default holds the registry."""

OUTCOME = "applied"


def observe():
    import till

    return till.see()
