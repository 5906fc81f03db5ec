"""A loop with effects over the names of a class is not executed again, and that is told."""

OUTCOME = "kept:kept-derived"


def hold():
    import stats

    return stats.mean


def check(held, stage):
    import stats

    assert stats.mean is held and held([1, 3]) == 2
    assert stats.Stats([4]).largest() == 4
    assert not hasattr(stats, "largest")
