def dot(a, b):
    return ("fast", sum(x * y for x, y in zip(a, b)))
