"""A closure made before it gained a variable goes on with its old code, is reported, and catches up later."""

OUTCOME = {"after": "kept:closure-gained", "after2": "applied"}


def hold():
    import greeters

    return {"old": greeters.make_greeter("ann", "?"), "shout": greeters.shout}


def observe():
    import greeters

    return greeters.make_greeter("bob", "!")(), greeters.shout("a")


def check(held, stage):
    assert held["old"]() == {"after": "hello ann", "after2": "bye ann"}[stage]
    assert held["shout"]("b") == "B!"
