import config
from config import TIMEOUT


def fetch(url, timeout=TIMEOUT, *, total=TIMEOUT * 10):
    return f"{url} {timeout} {total}"


def wait(seconds=(config.TIMEOUT,)):
    return seconds


later = lambda seconds=TIMEOUT + 1: seconds


async def _pause(seconds=TIMEOUT):
    return seconds


def pause(inner=_pause):
    return inner.__defaults__[0]


class Net:
    def get(self, timeout=TIMEOUT):
        return timeout
