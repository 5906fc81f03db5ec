import heapq

items = []


def put(item):
    heapq.heappush(items, item)


def describe(numbers):
    return heapq.nsmallest(1, numbers)
