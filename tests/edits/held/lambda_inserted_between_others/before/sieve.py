import filters

odd = dict(filters.FILTERS)["odd"]


def sieve(numbers):
    return [[n for n in numbers if keep(n)] for _, keep in filters.FILTERS]
