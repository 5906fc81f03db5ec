"""A coroutine function held as a default becomes an async generator function, and goes back."""

OUTCOME = "applied"


def hold():
    import watch

    return {"collect": watch.collect, "ticks": watch.ticks}


def observe():
    import asyncio

    import watch

    return asyncio.run(watch.collect(2))


def check(held, stage):
    import asyncio
    import inspect

    import ticks

    assert held["ticks"] is ticks.ticks
    assert inspect.isasyncgenfunction(held["ticks"]) is (stage == "after")
    assert asyncio.run(held["collect"](1)) == {"after": [0.5], "after2": [1]}[stage]
