"""What was stored on a class stays with it when it moves to another file, and the stores do not run again."""

OUTCOME = "applied"


def hold():
    import pool

    pool.grow()
    pool.grow()
    return pool.Pool, pool.Pool.items


def observe():
    import pool

    return pool.Pool.__module__


def check(held, stage):
    import pool

    assert (pool.Pool.size, pool.Pool.items) == (2, [1, 1])
    assert held == (pool.Pool, pool.Pool.items)
