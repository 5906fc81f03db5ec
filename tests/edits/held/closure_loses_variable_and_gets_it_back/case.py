"""A closure that loses a variable and gets it back by going back has the value that it was made with."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def hold():
    import prefix

    return {"say": prefix.make("(", ")"), "said": []}


def observe():
    import prefix

    return prefix.make("[", "]")("x")


def check(held, stage):
    held["said"].append(held["say"]("w"))
    assert held["said"] == ["(w1", "(w)2", "(w3"][: len(held["said"])]
