import functools
N = 1
M = 2
