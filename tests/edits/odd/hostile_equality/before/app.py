from guards import GUARD, LEVEL, SECOND

PAIR = (GUARD, SECOND)


def run():
    return GUARD.name, LEVEL
