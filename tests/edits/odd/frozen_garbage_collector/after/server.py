import functools

LIMIT = 2


class Handler:
    def handle(self):
        return "HANDLE"


@functools.lru_cache
def cached(number):
    return number * 10


def dispatch(number):
    return number * LIMIT


TABLE = {"dispatch": dispatch}
