async def task(name, out, again=False):
    out.append("new " + name)
    return await rest(name)


async def rest(name):
    return "new rest of " + name


def lazy(n):
    yield "new", n
