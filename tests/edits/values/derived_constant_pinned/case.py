"""A derived constant that is marked to be kept keeps its value, and that is reported."""

OUTCOME = {"after": "kept:kept-derived", "after2": "applied"}


def hold():
    import pool

    return pool.SLOTS, pool.workers


def observe():
    import config
    import pool

    return pool.SIZE, pool.LIMIT, config.SIZE


def check(held, stage):
    import pool

    slots, workers = held
    assert pool.workers is workers
    if stage == "after":
        assert pool.SLOTS is slots == [4, 4]
    else:
        assert pool.SLOTS == (8, 8)
