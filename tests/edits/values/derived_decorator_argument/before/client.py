import settings
from deco import repeat
from settings import TIMES

seen = []


@repeat(TIMES)
def fetch(url):
    """Fetch it."""
    seen.append(url)
    return url


@repeat(times=settings.TIMES + 1)
def times(url):
    return url
