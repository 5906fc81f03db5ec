from conf import *


def show():
    return RATE, LIMIT
