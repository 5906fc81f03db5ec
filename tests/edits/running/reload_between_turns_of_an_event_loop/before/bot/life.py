import asyncio

from . import think


async def live(words, answers):
    while (word := await words.get()) is not None:
        await answers.put(await think(word))
