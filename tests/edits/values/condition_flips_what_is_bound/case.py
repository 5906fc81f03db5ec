"""A flag of another file chooses a branch: the names of the branch that is left leave the module."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def observe():
    import m

    return sorted(name for name in vars(m) if name[:2] != "__")
