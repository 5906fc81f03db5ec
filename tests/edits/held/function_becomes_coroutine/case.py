"""A function held in a tuple becomes a coroutine function and later a plain one again."""

OUTCOME = "applied"


def hold():
    import api

    return (api.load,)


def observe():
    import asyncio

    import server

    return asyncio.run(server.handle("k"))


def check(held, stage):
    import asyncio

    import api

    (load,) = held
    assert load is api.load
    assert asyncio.iscoroutinefunction(load) is (stage == "after")
    if stage == "after":
        assert asyncio.run(load("x")) == "async x"
    else:
        assert load("x") == "sync again x!"
