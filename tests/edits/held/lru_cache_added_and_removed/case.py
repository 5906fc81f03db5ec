"""A cache decorator added to a held function, then taken away, reaches list, dict and importer."""

OUTCOME = "replaced"


def hold():
    import slow
    import use

    use.both(3)
    return {"mine": [slow.square], "runs": slow.runs}


def observe():
    import use

    return use.both(4), [hasattr(f, "cache_info") for f in (use.sq, use.JOBS[0], use.BY_NAME["square"])]


def check(held, stage):
    import slow

    assert held["runs"] is slow.runs and slow.runs[:3] == [3, 3, 3]
    assert held["mine"][0] is slow.square
    assert hasattr(held["mine"][0], "cache_info") is (stage == "after")
    before = len(slow.runs)
    held["mine"][0](50), held["mine"][0](50)
    assert len(slow.runs) - before == {"after": 1, "after2": 2}[stage]
