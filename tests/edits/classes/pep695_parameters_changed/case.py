"""Type parameters of a class get a bound and a companion; the class and its instances stay."""

REQUIRES = (3, 12)
OUTCOME = "applied"


def hold():
    import pairs

    return pairs.Pair(1, 2), pairs.Pair


def observe():
    import pairs

    return [
        (one.__name__, getattr(one.__bound__, "__name__", None))
        for one in pairs.Pair.__type_params__
    ], len(pairs.Pair.__parameters__)


def check(held, stage):
    import pairs

    pair, cls = held
    assert cls is pairs.Pair is type(pair)
    assert pair.both() == {"after": (1, 2), "after2": [1, 2]}[stage]
