"""Defaults made by pure calls from another file's constant follow an edit of that file alone."""

OUTCOME = "applied"


def hold():
    import cache

    return cache.keep, cache.match


def observe():
    import worker

    keep, match = worker.POLICY
    return keep(), match("xaax"), worker.keep()


def check(held, stage):
    import cache

    keep, match = held
    assert keep is cache.keep and match is cache.match
    assert keep() == (120.0, "cache/2") and match("aa")
