import asyncio


async def load(key):
    await asyncio.sleep(0)
    return "async " + key
