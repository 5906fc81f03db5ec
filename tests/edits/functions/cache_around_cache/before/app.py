import functools

import shapes


@functools.lru_cache
@functools.lru_cache
def area(n):
    return shapes.Box().area() * n
