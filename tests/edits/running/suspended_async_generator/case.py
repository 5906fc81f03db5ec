"""A suspended async generator yields, closes and cleans up by its old code."""

OUTCOME = "applied"


def hold():
    import asyncio

    import feed

    loop = asyncio.new_event_loop()
    running, other = feed.feed(3), feed.feed(9)
    assert loop.run_until_complete(anext(running)) == ("old", 0)
    assert loop.run_until_complete(anext(other)) == ("old", 0)
    return loop, running, other


def observe():
    import asyncio

    import feed

    out = asyncio.run(_collect(feed.feed(2)))
    feed.closed.pop()
    return out


async def _collect(source):
    return [item async for item in source]


def check(held, stage):
    import feed

    loop, running, other = held
    assert loop.run_until_complete(_collect(running)) == [("old", 1), ("old", 2)]
    loop.run_until_complete(other.aclose())
    assert feed.closed == ["old", "old"]
    assert loop.run_until_complete(_collect(feed.feed(1))) == [("new", 1)]
    assert feed.closed[-1] == "new"
    loop.close()
