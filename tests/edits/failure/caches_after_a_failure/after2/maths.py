import functools

SCALE = 2
CALLS = []


@functools.lru_cache
def slow(number):
    CALLS.append(number)
    return number * 10


def count():
    yield 10
    yield 20


class Table:
    @functools.cached_property
    def rows(self):
        return [1, SCALE]
