"""map, filter, iter and accumulate objects that are half consumed go on with the new functions."""

OUTCOME = "applied"


def hold():
    import streams

    made = streams.streams()
    return made, {name: [next(it), next(it)] for name, it in made.items()}


def observe():
    import convert

    return convert.double(3), convert.even(10), convert.even(2)


def check(held, stage):
    made, first = held
    assert first == {"map": [0, 2], "filter": [0, 2], "iter": [1, 2], "sums": [1, 3]}
    assert [next(made["map"]), next(made["filter"]), next(made["iter"])] == [200, 5, 12]
    assert next(made["sums"]) == 103
