"""A coroutine and a generator that were made but not begun belong to the old code, what they call is new."""

OUTCOME = "applied"


def hold():
    import tasks

    out = []
    return tasks.task("a", out), tasks.lazy(1), out


def observe():
    import asyncio

    import tasks

    out = []
    return asyncio.run(tasks.task("x", out)), out, list(tasks.lazy(2))


def check(held, stage):
    import asyncio

    coroutine, generator, out = held
    assert asyncio.run(coroutine) == "new rest of a"
    assert out == ["old a"]
    assert list(generator) == [("old", 1)]
