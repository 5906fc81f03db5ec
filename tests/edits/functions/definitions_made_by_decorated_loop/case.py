"""Functions that a loop and a call put into a table have a factory's code in common and gain a variable."""

OUTCOME = {"after": "applied|replaced|kept:closure-gained|kept:kept-derived", "after2": "applied"}


def hold():
    import ops

    return {"minus": ops.OPS["-"], "ops": ops.OPS}


def check(held, stage):
    import ops

    found = {"after": (3, ["-", 3]), "after2": (-3,)}[stage]
    assert held["minus"](5, 2) in found
    assert sorted(ops.OPS) == ["*", "+", "-"]
    assert ops.OPS["+"].symbol == "+" and ops.times.symbol == "*"
