"""A lambda taken out of a dict literal runs its own new body, its neighbours keep theirs."""

OUTCOME = "applied"


def hold():
    import calc
    import ops

    return {"keys": [calc.Key(name) for name in ("add", "sub", "neg")], "sub": ops.OPS["sub"]}


def observe():
    import calc

    return calc.run("add", 1, 2), calc.run("sub", 1, 2), calc.run("neg", 3), sorted(calc.OPS)


def check(held, stage):
    import calc

    add, sub, neg = (key.action for key in held["keys"])
    assert held["sub"](1, 5) == 4 == sub(1, 5)
    assert add(1, 5) == 6
    assert neg(3) == {"after": -3, "after2": False}[stage]
    if stage == "after2":
        assert add(1) == 101
    assert calc.Key("sub").action(1, 3) == 2
