from guards import GUARD, LEVEL, SECOND

PAIR = (GUARD, SECOND)


def run(guard=GUARD):
    return guard.name.upper(), LEVEL
