from geo import ORIGIN, Point as P, UNIT


def run():
    return tuple(ORIGIN), P._fields, tuple(UNIT.stop), UNIT.stop._asdict()
