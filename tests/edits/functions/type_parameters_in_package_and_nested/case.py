"""Generic functions in a package, with a generic one nested inside, follow body, default and annotation."""

OUTCOME = "applied"
REQUIRES = (3, 12)


def hold():
    import functools

    import coll

    return functools.partial(coll.chunk, [1, 2, 3, 4]), coll.pair


def observe():
    import asyncio

    import coll

    return coll.chunk([1, 2, 3, 4]), asyncio.run(coll.pair("k", "v"))


def check(held, stage):
    import asyncio

    import coll

    chunk, pair = held
    assert chunk() == [[1, 2, 3, 3], [4, 3]]
    assert pair is coll.pair
    assert asyncio.run(pair(1, 2)) == (2, 1)
    key, value = pair.__type_params__
    assert pair.__annotations__["return"].__args__ == (value, key)
