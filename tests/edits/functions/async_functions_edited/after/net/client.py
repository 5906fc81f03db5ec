import contextlib


async def fetch(url, timeout=2, *, retries=0):
    async with session(url) as name:
        return name, timeout, retries


async def stream(url):
    for part in (1, 2, 3):
        yield part


@contextlib.asynccontextmanager
async def session(url):
    yield "session of " + url
