"""A statement that recurses without end fails with its error; the process and its state go on."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import tree

    return tree.depth, tree.CACHE


def observe():
    import tree

    return tree.depth(3), tree.DEPTH


def check(held, stage):
    import tree

    depth, cache = held
    assert tree.depth is depth and tree.CACHE is cache
    if stage == "after":
        assert cache == {}
