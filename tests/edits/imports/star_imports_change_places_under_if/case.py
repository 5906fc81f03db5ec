"""Two star imports in a block bring one name: the last wins, whatever is edited in them and around them."""

OUTCOME = "applied"
STAGES = ("after", "after2", "after3", "after4", "before", "after")


def observe():
    import m

    return {name: value for name, value in vars(m).items() if name in ("N", "P", "Q")}
