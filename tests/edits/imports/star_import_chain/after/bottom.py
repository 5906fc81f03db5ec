DEPTH = 5
LIMIT = 9


def walk(step):
    return step * DEPTH
