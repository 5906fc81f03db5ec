import asyncio

from fetch import fetch

seen = []


async def crawl(names):
    while (name := await names.get()) is not None:
        seen.append(await fetch(name))
    return len(seen)
