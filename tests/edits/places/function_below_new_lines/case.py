"""A function that only moved down shows its new line in tracebacks, and its source is its own."""

OUTCOME = "applied"


def _trace(function, *args):
    import os
    import traceback

    try:
        function(*args)
    except ZeroDivisionError as error:
        entries = traceback.extract_tb(error.__traceback__)[1:]
        return [(os.path.basename(e.filename), e.lineno, e.name, e.line) for e in entries]


def hold():
    import ratio

    ratio.asked.append(1)
    return ratio.ratio, ratio.asked, ratio.loads


def observe():
    import inspect
    import ratio

    lines, first = inspect.getsourcelines(ratio.ratio)
    return _trace(ratio.ratio, 1, 0), lines, first, ratio.ratio.__code__.co_firstlineno


def check(held, stage):
    import ratio

    function, asked, loads = held
    assert ratio.ratio is function and ratio.asked is asked
    assert ratio.loads is loads == ["loaded"]
    assert _trace(function, 1, 0)[0][1] == {"after": 14, "after2": 9}[stage]
