from mathbits import *


def area(radius):
    return PI * power(radius)
