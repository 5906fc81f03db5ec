"""A class that a star import covers is edited, uncovered, and put behind the star import, in a block."""

OUTCOME = "applied|replaced"
STAGES = ("after", "after2", "after3", "before", "after")


def members(cls):
    """What a class holds."""
    return cls.__module__, sorted(name for name in vars(cls) if name[:2] != "__")


def observe():
    import a
    import m
    import user

    return members(a.K), members(m.K), members(user.X), user.K is m.K
