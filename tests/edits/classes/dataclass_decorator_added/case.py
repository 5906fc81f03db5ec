"""A plain class becomes a dataclass and a plain class again; live instances keep their values."""

OUTCOME = "applied"


def hold():
    import pair

    return pair.Pair(1, 2), pair.Pair


def observe():
    import pair

    return "__eq__" in vars(pair.Pair), pair.Pair(1, 2) == pair.Pair(1, 2), pair.Pair(3, 4).right


def check(held, stage):
    import pair

    old, cls = held
    assert cls is pair.Pair is type(old)
    assert (old.left, old.right) == (1, 2)
    if stage == "after":
        assert repr(old) == "Pair(left=1, right=2)"
        assert old == pair.Pair(1, 2)
    else:
        assert "Pair object" in repr(old)
        assert old != pair.Pair(1, 2)
        assert hash(old) == object.__hash__(old)
