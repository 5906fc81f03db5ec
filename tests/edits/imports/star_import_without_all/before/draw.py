from colours import *

canvas = []


def paint(amount):
    return [RED, shade(amount)]
