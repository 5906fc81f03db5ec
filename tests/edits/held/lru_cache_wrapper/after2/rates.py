from functools import lru_cache

asked = []


@lru_cache(maxsize=16)
def rate(code):
    return len(code)
