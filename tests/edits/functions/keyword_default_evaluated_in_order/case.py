"""New defaults are evaluated once, in order, and not again when only the body is edited."""

OUTCOME = "applied"


def hold():
    import trace

    return trace.plot, trace.ORDER


def observe():
    import trace

    return trace.plot(), trace.other(), trace.ORDER


def check(held, stage):
    import trace

    plot, order = held
    assert plot is trace.plot
    assert trace.ORDER is order
