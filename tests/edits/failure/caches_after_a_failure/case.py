"""An lru_cache, a cached_property and a generator in progress are untouched by a failing batch."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import maths

    maths.slow(2)
    table = maths.Table()
    table.rows
    numbers = maths.count()
    next(numbers)
    return maths.slow, table, numbers, maths.CALLS


def observe():
    import maths

    return maths.slow.__wrapped__(5), maths.SCALE


def check(held, stage):
    import maths

    slow, table, numbers, calls = held
    assert maths.slow is slow and maths.CALLS is calls
    if stage == "after":
        before = len(calls)
        assert slow(2) == 2
        assert len(calls) == before
        assert vars(table)["rows"] == [1]
    assert next(numbers, None) == {"after": 2, "after2": None}[stage]
