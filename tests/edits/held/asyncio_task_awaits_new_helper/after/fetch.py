import asyncio


async def fetch(name, retries=2):
    for _ in range(retries):
        await asyncio.sleep(0)
    return f"new {name} after {retries}"
