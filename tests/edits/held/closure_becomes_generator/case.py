"""A closure that was made already becomes a generator function with the variable that it captured."""

OUTCOME = "applied"


def hold():
    import pages

    return {2: pages.make_pager(2), 3: pages.make_pager(3)}


def observe():
    import pages

    return list(pages.make_pager(2)("abc"))


def check(held, stage):
    assert list(held[2]("abcd")) == ["ab", "cd", "end"]
    assert list(held[3]("abcd")) == ["abc", "d", "end"]
    assert not isinstance(held[2]("a"), list)
