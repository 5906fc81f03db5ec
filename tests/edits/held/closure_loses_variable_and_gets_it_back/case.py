"""A closure that loses a variable and gets it back by going back has the value that it was made with."""

OUTCOME = "applied"
STAGES = ("after", "before", "after")


def hold():
    import prefix

    return {"own": prefix.make("(", ")"), "words": []}


def observe():
    import prefix

    return prefix.make("[", "]")("x")


def check(held, stage):
    import talk

    held["words"].append(held["own"]("w"))
    assert held["words"] == ["(w1", "(w)2", "(w3"][: len(held["words"])]
    assert talk.SAYERS[0]("a").startswith("<a>" if stage == "before" else "<a")
