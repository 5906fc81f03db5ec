import functools

SCALE = 1
CALLS = []


@functools.lru_cache
def slow(number):
    CALLS.append(number)
    return number


def count():
    yield 1
    yield 2


class Table:
    @functools.cached_property
    def rows(self):
        return [1]
