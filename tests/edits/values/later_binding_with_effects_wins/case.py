"""The first of two bindings is edited; the second has effects: its value stays, and is the last."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def observe():
    import m

    return m.X, m.Y, m.Z
