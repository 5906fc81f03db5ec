async def ticks(count):
    for number in range(count):
        yield number + 0.5
