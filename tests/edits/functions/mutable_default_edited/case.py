"""A mutable default whose expression was edited is made anew, its neighbour function's is kept."""

OUTCOME = "applied"


def hold():
    import pool

    pool.take(0)
    pool.put("b")
    return pool.take, pool.put, pool.put.__kwdefaults__["into"]


def observe():
    import inspect

    import pool

    return inspect.getsource(pool.take).split("\n")[0]


def check(held, stage):
    import pool

    take, put, into = held
    assert take is pool.take
    assert [take(0), take(0), take(0), take(0)] == [9, 8, 7, 0]
    assert put.__kwdefaults__["into"] is into
    assert put("c") == 3
