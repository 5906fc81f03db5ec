"""Functions defined under nested ifs follow in place, and an edit of the other branch changes nothing."""

OUTCOME = "applied"


def hold():
    import platform_of

    return platform_of.newline, platform_of.tab


def observe():
    import write

    return write.write(), write.tab.__defaults__


def check(held, stage):
    import platform_of

    assert held == (platform_of.newline, platform_of.tab)
    assert held[1]() == "    "
