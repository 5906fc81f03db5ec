DEPTH = 2


def walk(step):
    return step * DEPTH
