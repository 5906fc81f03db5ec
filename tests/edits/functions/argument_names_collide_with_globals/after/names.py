limit = 5
values = [9, 1]


def pick(limit):
    return [v for v in values if v < limit]


def use():
    return pick(limit + 1)
