"""A task suspended in its loop awaits the new coroutine function at its next turn."""

OUTCOME = "applied"


async def turns():
    import asyncio

    for _ in range(8):
        await asyncio.sleep(0)


def hold():
    import asyncio

    import crawler

    loop, names = asyncio.new_event_loop(), asyncio.Queue()
    task = loop.create_task(crawler.crawl(names))
    names.put_nowait("a")
    loop.run_until_complete(turns())
    return {"loop": loop, "names": names, "task": task}


def observe():
    import asyncio

    import fetch

    return asyncio.run(fetch.fetch("x"))


def check(held, stage):
    import crawler

    held["names"].put_nowait("b")
    held["loop"].run_until_complete(turns())
    assert crawler.seen[0] == "old a"
    assert crawler.seen[-1] == {"after": "new b after 2", "after2": "old b"}[stage]
    if stage == "after2":
        held["names"].put_nowait(None)
        assert held["loop"].run_until_complete(held["task"]) == 3
        held["loop"].close()
