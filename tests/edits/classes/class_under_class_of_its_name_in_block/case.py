"""Of two classes of one name in a block the first is edited, then the second is deleted."""

OUTCOME = "applied|replaced"
STAGES = ("after", "after2", "before", "after")


def members(cls):
    """What a class holds."""
    return sorted(name for name in vars(cls) if name[:2] != "__")


def observe():
    import m

    return members(m.A), members(m.B.__base__), m.B.__base__ is m.A
