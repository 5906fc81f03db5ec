DEPTH = 5
LIMIT = [9, DEPTH]


def walk(step):
    return step * DEPTH
