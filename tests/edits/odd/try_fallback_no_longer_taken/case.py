"""The try that had fallen back to a class of its own is written right, and the built-in one is taken."""

OUTCOME = "applied|replaced"


def observe():
    import builtins

    import groups

    return groups.ExceptionGroup is builtins.ExceptionGroup
