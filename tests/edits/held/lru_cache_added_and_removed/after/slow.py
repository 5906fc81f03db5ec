from functools import lru_cache

runs = []


@lru_cache
def square(n):
    runs.append(n)
    return n * n
