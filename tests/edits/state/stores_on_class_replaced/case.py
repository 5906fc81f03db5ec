"""What was stored on a class stays with it when it gains a slot, and the stores do not run again."""

OUTCOME = "replaced"


def hold():
    import pool

    pool.grow()
    pool.grow()
    return pool.Pool.items


def observe():
    import pool

    return pool.Pool.__slots__


def check(held, stage):
    import pool

    assert (pool.Pool.size, pool.Pool.items) == (2, [1, 1]) and pool.Pool.items is held
