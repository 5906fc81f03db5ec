async def ticks(count):
    return [count]
