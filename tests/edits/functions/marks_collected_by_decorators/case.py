"""Marks that decorators collect on a function are those of the present decorator list alone."""

OUTCOME = "applied"


def hold():
    import suite

    suite.quick.seen_by = "runner"
    return suite.quick, suite.Group.member


def observe():
    import suite

    functions = suite.quick, suite.slow, suite.Group.member
    return [(f.__name__, getattr(f, "marks", None), f.__code__.co_firstlineno) for f in functions]


def check(held, stage):
    import suite

    assert held == (suite.quick, suite.Group.member)
    assert suite.quick.seen_by == "runner"
