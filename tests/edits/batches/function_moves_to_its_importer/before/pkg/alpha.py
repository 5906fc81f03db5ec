async def f4(a):
    return 0
