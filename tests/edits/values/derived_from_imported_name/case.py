"""from m import A, then Y = A + 1: both follow, and the state of the same module stays."""

OUTCOME = "applied"


def hold():
    import pages

    pages.visited.add("home")
    return pages.visited, pages.cache


def observe():
    import pages

    return pages.SIZE, pages.LAST, pages.bounds(2)


def check(held, stage):
    import pages

    assert pages.visited is held[0] == {"home"}
    assert pages.cache is held[1] == {}
