def op(a, b):
    return a - b


op.__name__ = "minus"
op.__qualname__ = "ops.minus"


def other():
    return "another"
