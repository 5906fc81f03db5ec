def double(value):
    return value * 100


def even(value):
    return value % 5 == 0


def source(state=[0]):
    state[0] += 10
    return state[0]
