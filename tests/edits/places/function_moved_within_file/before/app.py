order = []
TABLE = {}


def listed(function):
    order.append(function.__name__)
    TABLE[function.__name__] = function
    return function


@listed
def first(value):
    return value + 1


@listed
def second(value):
    shift = 2
    return value + shift
