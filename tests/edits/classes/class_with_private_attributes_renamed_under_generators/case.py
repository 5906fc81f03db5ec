"""Generators that are suspended go on through renames of a class with private attributes, and back.

The class has the entries of a fresh one when they have ended.
"""

import gc

OUTCOME = "applied"
STAGES = ("after", "after2", "before", "after")


def hold():
    import counting

    counter = counting.Counter()
    held = {"counter": counter, "all": [counter.values()], "turn": 0}
    assert next(held["all"][0]) == 1
    return held


def cls():
    import counting

    return next(c for n in ("Counter", "Ticker", "Meter") if (c := getattr(counting, n, None)))


def observe():
    return cls()().value(), next(cls()().values()), cls().__name__


def check(held, stage):
    held["turn"] += 1
    before = held["counter"].value()
    if held["turn"] < 4:
        held["all"].append(held["counter"].values())
    for number, generator in enumerate(held.get("all", ()), 1):
        assert next(generator) == before + number
    assert list(vars(held["counter"])) == [f"_{cls().__name__}__value"]
    if held["turn"] == 3:
        del held["all"], generator
        gc.collect()
    if held["turn"] == 4:
        names = [n for n in vars(cls()) if not n.endswith("__") and "__" in n]
        assert names == [f"_{cls().__name__}__next"]
