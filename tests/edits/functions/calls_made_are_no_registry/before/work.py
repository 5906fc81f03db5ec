from tracing import traced

FAVOURITES = []


@traced
def add(a, b):
    return a + b


@traced
def double(a):
    return a * 2


@traced
def show(a):
    return str(a)
