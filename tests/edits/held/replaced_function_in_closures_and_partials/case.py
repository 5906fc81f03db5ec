"""A function that gains a counting wrapper is counted through closures and partials too."""

OUTCOME = "replaced"


def hold():
    import functools

    import flow
    import steps

    return [
        lambda: flow.TWICE("a"),
        flow.BOUND,
        functools.partial(steps.step, "own"),
        flow.compose(steps.step, str),
    ]


def observe():
    import flow

    return flow.TWICE("x"), flow.BOUND()


def check(held, stage):
    import steps

    before = steps.step.calls
    twice, bound, own, composed = held
    out = twice(), bound(), own(), composed("c")
    assert out == ("a!!", "bound!", "own!", "c!")
    assert steps.step.calls - before == 5
