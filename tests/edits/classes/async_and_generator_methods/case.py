"""A method that becomes a generator or a coroutine does so for a bound method held before."""

import asyncio
import inspect

OUTCOME = "applied"


def hold():
    import feed

    return feed.Feed([1, 2]).items


def observe():
    import feed

    method = feed.Feed.items
    return inspect.isgeneratorfunction(method), inspect.iscoroutinefunction(method)


def check(held, stage):
    if stage == "after":
        assert list(held()) == [1, 2]
    else:
        assert asyncio.run(held()) == [2, 1]
