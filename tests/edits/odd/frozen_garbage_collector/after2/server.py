import functools

LIMIT = 2


class Handler:
    def handle(self):
        return f"handle {LIMIT}"


@functools.lru_cache
def cached(number):
    return number * 100


def dispatch(number, step=1):
    return number * LIMIT + step


TABLE = {"dispatch": dispatch}
