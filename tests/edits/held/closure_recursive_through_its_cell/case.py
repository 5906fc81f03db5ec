"""A held closure that calls itself through its own cell recurses in the new code."""

OUTCOME = "applied"


def hold():
    import trees

    return [trees.make_walker("-"), trees.make_walker("+")]


def observe():
    import trees

    return trees.make_walker(".")(["a", ["b", ["c"]], ["d"]])


def check(held, stage):
    tree = ["r", ["s"], ["t", ["u"]]]
    assert held[0](tree) == ["0-r", "1-t", "2-u", "1-s"]
    assert held[1](["only"]) == ["0+only"]
