"""Of two functions of one name each is edited, deleted and added; who holds the first keeps it."""

OUTCOME = "applied|replaced"
STAGES = ("after", "after2", "after3", "before", "after")


def observe():
    import m

    return m.f(), m.g(), m.f is m.g
