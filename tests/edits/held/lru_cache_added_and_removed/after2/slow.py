from functools import lru_cache

runs = []


def square(n):
    runs.append(n)
    return -n * n
