running = object()


async def inner(value):
    return 1 / value


async def fetch(value):
    return await inner(value)


def numbers(value):
    yield 1
    yield from (n / value for n in range(2))


async def stream(value):
    yield 1
    yield 1 / value


def table(value):
    return {
        key: key / value
        for key in (1, 2)
    }
