"""Names that turn from argument to global and back are read from where the new source says."""

OUTCOME = "applied"


def hold():
    import names

    names.values.append(7)
    return [names.pick], names.values


def observe():
    import names

    return [v for v in names.use() if v != 7]


def check(held, stage):
    import names

    (pick,), values = held
    assert pick is names.pick and names.values is values and values == [9, 1, 7]
    if stage == "after":
        assert pick(8) == [1, 7]
    else:
        assert pick([2], 3) == [3, 2] and pick([], pick="p") == "p"
