"""A new body may use an import, a function and a constant that come with the same edit."""

OUTCOME = "applied"


def hold():
    import stats

    return stats.mean


def observe():
    import report
    import stats

    return report.summary([9, 1, 2, 4]), sorted(n for n in vars(stats) if not n.startswith("__"))


def check(held, stage):
    import stats

    assert held is stats.mean
    assert held([0, 5, 7, 100]) == {"after": 6.0, "after2": 5}[stage]
