import math
import base

handlers = []
PI = round(math.pi, 4)
tmp = base.ROOT ** 2
ROOT = tmp + 1

del math, tmp
del base


def area(radius):
    return radius * radius * PI
