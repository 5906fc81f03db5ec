import asyncio

thoughts = []


async def think(word, times=0):
    await asyncio.sleep(0)
    thoughts.append(word)
    return 0, times, word
