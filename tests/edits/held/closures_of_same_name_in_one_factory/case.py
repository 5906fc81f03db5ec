"""Of two nested functions with the same name each held one takes its own branch's new code."""

OUTCOME = {"after": "kept:closure-gained", "after2": "applied"}


def hold():
    import modes

    return modes.make("fast"), modes.make("calm")


def observe():
    import modes

    return modes.make("fast")("a"), modes.make("lazy")("b")


def check(held, stage):
    fast, slow = held
    assert fast("x") == {"after": "FAST x", "after2": "fastest x"}[stage]
    assert slow("x") == "slow x"
