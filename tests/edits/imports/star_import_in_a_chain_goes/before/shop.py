import rates as source
from rates import *

SIZE = 3


def order(a, b=HANDLE):
    return a + b
