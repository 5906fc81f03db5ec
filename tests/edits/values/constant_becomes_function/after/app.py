from config import DELAY

calls = []
KIND = type(DELAY).__name__


def wait():
    return DELAY()
