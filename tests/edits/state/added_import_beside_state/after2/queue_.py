import heapq as h
from datetime import date as _date

items = []


def put(item):
    h.heappush(items, item)


def describe(numbers):
    return h.nlargest(1, numbers), _date(2000, 1, 1).year
