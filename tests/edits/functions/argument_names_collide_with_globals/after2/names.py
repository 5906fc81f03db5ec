limit = 5
values = [9, 1]


def pick(values, limit=limit, pick=None):
    return pick or [limit, *values]


def use():
    return pick([v for v in values])
