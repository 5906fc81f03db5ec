from mathbits import *


def area(side):
    return power(side)
