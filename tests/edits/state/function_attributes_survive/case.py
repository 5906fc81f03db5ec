"""Attributes that a program keeps on its functions survive edits of the functions."""

OUTCOME = "applied"


def hold():
    import stats

    stats.mean([1, 2])
    stats.mean.note = "mine"
    return stats.mean, stats.mean.calls


def observe():
    import stats

    return stats.median([3, 1, 2]), stats.mean.unit


def check(held, stage):
    import stats

    mean, calls = held
    assert stats.mean is mean
    assert mean.calls is calls and calls[0] == [1, 2]
    assert mean.note == "mine"
    assert mean([3, 5]) == {"after": 4, "after2": 8}[stage]
