def flow(a=0, *, b=0):
    return [0, a, b]


async def answer(a=0):
    return 0, a
