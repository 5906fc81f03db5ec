import itertools

from convert import double, even, source


def streams():
    return {
        "map": map(double, itertools.count()),
        "filter": filter(even, itertools.count()),
        "iter": iter(source, -1),
        "sums": itertools.accumulate([1, 1, 1], lambda a, b: a + double(b)),
    }
