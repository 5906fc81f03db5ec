async def f5(a):
    return 0
