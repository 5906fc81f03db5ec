"""A docstring that the module formatted after the definition survives an edit of the body."""

OUTCOME = "applied"


def hold():
    import usage

    return usage.usage


def observe():
    import usage

    return usage.usage(), usage.usage.__doc__


def check(held, stage):
    import usage

    assert held is usage.usage and held() == 2
