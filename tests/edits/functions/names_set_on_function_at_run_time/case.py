"""A function that was given another name keeps it when edited, and follows when the name is edited."""

OUTCOME = "applied"


def hold():
    import named

    named.other.__name__ = "mine"
    return named.op, named.other


def observe():
    import named

    return named.op(5, 3), named.op.__name__, named.op.__qualname__, named.other()


def check(held, stage):
    import named

    op, other = held
    assert op is named.op and other is named.other
    assert other.__name__ == "mine"
