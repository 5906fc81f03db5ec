async def f4(a):
    return 0
I7 = 0
