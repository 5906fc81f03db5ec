"""Comments and blank lines execute nothing again and only move the lines."""

OUTCOME = "applied"


def hold():
    import quiet

    return quiet.area, quiet.runs


def observe():
    import inspect

    import use

    code = use.area.__code__
    lines = sorted({line for *_, line in code.co_lines() if line})
    return code.co_firstlineno, lines, inspect.getsource(use.AREAS[0]), use.area(2, 3)


def check(held, stage):
    import quiet

    area, runs = held
    assert area is quiet.area
    assert quiet.runs is runs and runs == ["area"]
