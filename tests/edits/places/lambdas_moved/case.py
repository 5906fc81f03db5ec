"""Lambdas in a dict, in a call and under a name move with their statement, held ones too."""

OUTCOME = "applied"


def _line(function):
    import traceback

    try:
        function(0)
    except ZeroDivisionError as error:
        return traceback.extract_tb(error.__traceback__)[-1].lineno


def hold():
    import ops

    return ops.TABLE, dict(ops.TABLE), ops.half, ops.ORDER


def observe():
    import ops

    return [_line(f) for f in (ops.TABLE["inv"], ops.TABLE["neg"], ops.half, ops.KEYS[0])]


def check(held, stage):
    import ops

    table, functions, half, order = held
    assert ops.TABLE is table and table == functions and ops.half is half
    assert ops.ORDER is order
    assert _line(functions["neg"]) == {"after": 8, "after2": 6}[stage]
    assert _line(half) == {"after": 10, "after2": 11}[stage]
