from tracing import traced

FAVOURITES = []


@traced
def add(a, b=1):
    return a + b


def double(a):
    return a * 3
