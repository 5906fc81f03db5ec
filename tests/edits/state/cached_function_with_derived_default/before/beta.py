import functools
import alpha
@functools.lru_cache(maxsize=None)
def f8(a, b=alpha.N):
    return b
