"""Star imports in a chain of three pass on new names and new values."""

OUTCOME = "applied"


def observe():
    import top

    return top.DEPTH, getattr(top, "LIMIT", None), top.walk(1), sorted(top.exported())


def hold():
    import top

    return top.walk


def check(walk, stage):
    import bottom
    import top

    assert walk is top.walk is bottom.walk
