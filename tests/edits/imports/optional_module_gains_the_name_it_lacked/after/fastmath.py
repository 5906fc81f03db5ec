def dot(a, b):
    return ("fast", sum(x * y for x, y in zip(a, b)))


def norm(a):
    return ("fast", sum(x * x for x in a))
