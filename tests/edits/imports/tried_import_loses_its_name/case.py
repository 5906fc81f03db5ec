"""A name that a tried import brings goes and comes back: the default before it takes its place."""

OUTCOME = "applied"
STAGES = ("after", "after2", "after3", "after2", "before")


def observe():
    import m

    return m.X
