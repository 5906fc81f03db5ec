"""An edited cached_property computes with its new body; values beside an unrelated edit stay."""

OUTCOME = "applied"


def hold():
    import stats

    warm, cold = stats.Stats([1, 2, 3]), stats.Stats([4])
    warm.expensive
    return warm, cold, stats.COMPUTED


def observe():
    import stats

    one = stats.Stats([2, 4])
    return one.mean, one.expensive, type(vars(stats.Stats)["mean"]).__name__


def check(held, stage):
    import stats

    warm, cold, computed = held
    assert computed is stats.COMPUTED
    assert vars(warm)["expensive"] == 6
    before = len(computed)
    assert warm.expensive == 6
    assert len(computed) == before
    if stage == "after":
        assert cold.mean == "4.0"
    vars(cold).pop("mean", None)
    assert cold.mean == {"after": "4.0", "after2": "mean 4.0"}[stage]
