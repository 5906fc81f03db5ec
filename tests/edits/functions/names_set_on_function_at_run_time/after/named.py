def op(a, b):
    return a - b


op.__name__ = "plus"
op.__qualname__ = "ops.plus"


def other():
    return "another"
