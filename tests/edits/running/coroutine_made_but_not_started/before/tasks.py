async def task(name, out):
    out.append("old " + name)
    return await rest(name)


async def rest(name):
    return "old rest of " + name


def lazy(n):
    yield "old", n
