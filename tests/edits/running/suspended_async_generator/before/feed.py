closed = []


async def feed(count):
    try:
        for number in range(count):
            yield ("old", number)
    finally:
        closed.append("old")
