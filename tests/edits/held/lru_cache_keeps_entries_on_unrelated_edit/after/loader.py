from functools import lru_cache


@lru_cache(maxsize=None)
def load(path):
    return [path]


def describe(path):
    return "has " + load(path)[0]
