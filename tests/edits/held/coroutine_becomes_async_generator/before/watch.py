import inspect

from ticks import ticks


async def collect(count, source=ticks):
    made = source(count)
    if inspect.isawaitable(made):
        return await made
    return [tick async for tick in made]
