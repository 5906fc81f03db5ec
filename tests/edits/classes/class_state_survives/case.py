"""Counters, caches and registries of a class survive edits of the members beside them."""

OUTCOME = "applied"


def hold():
    import pool

    first = pool.Pool("a")
    second = pool.Pool("b")
    first.remember("k", 1)
    return first, second, pool.Pool.cache, pool.Pool.members


def observe():
    import pool

    return pool.Pool.version, pool.Pool.kinds


def check(held, stage):
    import pool

    first, second, cache, members = held
    assert pool.Pool.made == 2
    assert pool.Pool.cache is cache == {"k": 1}
    assert pool.Pool.members is members and members == [first, second]
    assert first.describe() == {"after": "pool a of 2", "after2": "a/2"}[stage]
