"""A registration under another name leaves the old one, where the decorator imports its registry."""

OUTCOME = "applied"


def observe():
    import till

    return till.see()
