def step(value, by=10):
    return value - by
