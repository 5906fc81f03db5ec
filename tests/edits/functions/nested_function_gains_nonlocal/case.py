"""A nested function that gains a nonlocal, and then a global, writes where the new source says."""

OUTCOME = "applied"


def hold():
    import tally

    return tally.tally


def observe():
    import tally

    return tally.tally(["a", "bcd"]), hasattr(tally, "seen")


def check(held, stage):
    assert held(["xy"]) == {"after": ([2], 2), "after2": (["xy"], "xy")}[stage]
