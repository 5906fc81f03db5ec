def join(first, second):
    return first + second


def options(**given):
    return sorted(given)
