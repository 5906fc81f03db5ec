# A new first line moves every definition.
from functools import lru_cache


@lru_cache(maxsize=None)
def load(path):
    return [path]


def describe(path):
    return "has got " + load(path)[0]
