from mathbits import *


def area(radius):
    return PI
