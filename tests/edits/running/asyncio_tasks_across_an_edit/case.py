"""Tasks that wait on a lock end on their old code, tasks made afterwards run the new one."""

OUTCOME = "applied"


def hold():
    import asyncio

    import srv

    loop = asyncio.new_event_loop()

    async def begin():
        gate = asyncio.Lock()
        await gate.acquire()
        tasks = [asyncio.create_task(srv.handle(name, gate)) for name in "ab"]
        await asyncio.sleep(0)
        return gate, tasks

    gate, tasks = loop.run_until_complete(begin())
    return loop, gate, tasks


def observe():
    import asyncio

    import srv.handler

    out = asyncio.run(_with_lock(srv.handle))
    srv.handler.done.pop()
    return out


async def _with_lock(handle):
    import asyncio

    return await handle("x", asyncio.Lock())


def check(held, stage):
    import asyncio

    import srv.handler

    loop, gate, tasks = held

    async def go_on():
        gate.release()
        later = asyncio.create_task(srv.handle("c", gate))
        return await asyncio.gather(*tasks, later)

    results = loop.run_until_complete(go_on())
    loop.close()
    assert results == ["new finish a", "new finish b", ("new finish c", 3)]
    assert sorted(srv.handler.done) == ["new c", "old a", "old b"]
