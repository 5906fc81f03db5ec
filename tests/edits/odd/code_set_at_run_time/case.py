"""Functions that got other code or another name at run time, or were made by exec, are told apart."""

import types

OUTCOME = "applied"


def hold():
    import ops

    twin = types.FunctionType(ops.double.__code__, vars(ops), "twin")
    ops.swapped.__code__ = ops.double.__code__
    ops.double.__name__ = ops.double.__qualname__ = "renamed"
    scope = {}
    exec("def double(x):\n    return x", scope)
    return twin, ops.swapped, ops.double, scope["double"]


def observe():
    import ops

    return ops.double(2), ops.other(2)


def check(held, stage):
    import ops

    twin, swapped, double, foreign = held
    factor = {"after": 20, "after2": 200}[stage]
    assert ops.double is double and double(1) == factor
    assert twin(1) == factor
    assert swapped(1) == factor
    assert foreign(1) == 1
    assert double.__name__ == "renamed"
