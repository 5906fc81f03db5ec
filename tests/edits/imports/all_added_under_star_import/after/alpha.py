import functools
N = 1
M = 2
__all__ = ["N"]
