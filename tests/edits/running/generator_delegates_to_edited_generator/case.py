"""A generator suspended inside yield from finishes the old inner one and calls the new one next."""

OUTCOME = "applied"


def hold():
    import outer

    running = outer.words("ab", "cd")
    assert next(running) == "a"
    return running


def observe():
    import outer

    return list(outer.words("xy"))


def check(held, stage):
    assert list(held) == ["b", "/", "D", "C", "/"]
