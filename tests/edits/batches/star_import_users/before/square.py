from mathbits import *


def area(side):
    return side
