import math
import clock
from clock import stamp, tick

entries = []


def write(text):
    return f"{stamp()} {tick()} {text} {math.floor(1.5)} {clock.stamp()}"
