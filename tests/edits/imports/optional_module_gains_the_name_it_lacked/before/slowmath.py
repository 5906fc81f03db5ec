def norm(a):
    return ("slow", sum(x * x for x in a))


def dot(a, b):
    return ("slow", sum(x * y for x, y in zip(a, b)))
