from mathbits import *


def area(radius):
    return TWICE * PI * power(radius)
