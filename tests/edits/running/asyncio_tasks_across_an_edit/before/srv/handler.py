import asyncio

done = []


async def handle(name, gate):
    async with gate:
        await asyncio.sleep(0)
    done.append("old " + name)
    return finish(name)


def finish(name):
    return "old finish " + name
