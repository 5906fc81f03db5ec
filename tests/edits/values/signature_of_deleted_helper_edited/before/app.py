from tables import CODES, NAMES

FIRST = NAMES[min(NAMES)]


def run():
    return CODES, NAMES, FIRST
