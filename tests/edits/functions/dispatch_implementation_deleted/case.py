"""An implementation of a single-dispatch function is deleted, another one comes."""

OUTCOME = "applied|replaced"


def observe():
    import c

    return c.report()
