"""Functions renamed at run time and functions that exec put beside them are told apart from others."""

OUTCOME = "applied"


def hold():
    import ops

    ops.double.__name__ = ops.double.__qualname__ = "renamed"
    ops.double.calls = 3
    scope = {}
    exec("def double(x):\n    return x", scope)
    exec("def dynamic(x):\n    return other(x)", vars(ops))
    return ops.double, scope["double"], ops.dynamic


def observe():
    import ops

    return ops.double(2), ops.other(2)


def check(held, stage):
    import ops

    double, foreign, dynamic = held
    factor = {"after": 20, "after2": 200}[stage]
    assert ops.double is double and double(1) == factor
    assert foreign(1) == 1
    assert ops.dynamic is dynamic and dynamic(1) == {"after": 2, "after2": 3}[stage]
    assert double.__name__ == double.__qualname__ == "renamed"
    assert double.calls == 3
