import functools

LIMIT = 1


class Handler:
    def handle(self):
        return "handle"


@functools.lru_cache
def cached(number):
    return number


def dispatch(number):
    return number


TABLE = {"dispatch": dispatch}
