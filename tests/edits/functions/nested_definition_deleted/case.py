"""A nested helper that moves to module level serves the one, while its namesake elsewhere stays nested."""

OUTCOME = "applied"


def hold():
    import outer

    return outer.outer, outer.outer_two


def observe():
    import outer

    return outer.outer(1), outer.outer_two(1), hasattr(outer, "helper")


def check(held, stage):
    import outer

    assert held == (outer.outer, outer.outer_two)
    assert [f(2) for f in held] == [400, 60]
