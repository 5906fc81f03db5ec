closed = []


async def feed(count):
    try:
        yield ("new", count)
    finally:
        closed.append("new")
