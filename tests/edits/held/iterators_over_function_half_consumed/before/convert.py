def double(value):
    return value * 2


def even(value):
    return value % 2 == 0


def source(state=[0]):
    state[0] += 1
    return state[0]
