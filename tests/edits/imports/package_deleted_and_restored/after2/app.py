from metrics import *


def run(value):
    return scale(value), UNITS[0]
