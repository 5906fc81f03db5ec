async def ticks(count):
    return list(range(count))
