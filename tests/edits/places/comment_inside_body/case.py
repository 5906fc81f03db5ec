"""A comment inside a body moves the lines below it, without running anything or changing objects."""

OUTCOME = "applied"


def hold():
    import steps

    steps.walk(2)
    return steps.walk, steps.taken, steps.marker


def observe():
    import inspect
    import steps
    import traceback

    try:
        steps.walk("x")
    except TypeError as error:
        line = traceback.extract_tb(error.__traceback__)[-1].lineno
    positions = sorted({p[0] for p in steps.walk.__code__.co_positions() if p[0]})
    return line, positions, inspect.getsource(steps.walk)


def check(held, stage):
    import steps

    walk, taken, marker = held
    assert steps.walk is walk and steps.taken is taken and steps.marker is marker
    assert taken[0] == 2
