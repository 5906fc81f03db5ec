from functools import lru_cache

asked = []


@lru_cache(maxsize=16)
def rate(code, base=100):
    return base + len(code)
