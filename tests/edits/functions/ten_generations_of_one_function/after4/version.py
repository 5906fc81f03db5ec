async def version(step=4):
    return 4, step
