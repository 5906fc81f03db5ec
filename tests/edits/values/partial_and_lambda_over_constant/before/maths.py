from functools import partial
from operator import itemgetter, mul

from base import FACTOR, PLACE

results = []
scale = partial(mul, FACTOR)
second = itemgetter(PLACE)
power = partial(pow, exp=PLACE + 1)
add = lambda value, more=FACTOR: value + more
TABLE = {"a": lambda value, times=PLACE: value * times}
