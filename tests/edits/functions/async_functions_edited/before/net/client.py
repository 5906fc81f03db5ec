async def fetch(url, timeout=1):
    return url, timeout


async def stream(url):
    for part in (1, 2):
        yield url, part
