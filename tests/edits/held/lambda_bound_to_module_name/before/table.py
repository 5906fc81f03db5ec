import heapq

from keys import by_age as key

SORTS = {"age": key}


def oldest(people, n=1, key=key):
    return [p["name"] for p in heapq.nlargest(n, people, key=key)]
