from base import PATHS, TIMEOUT, name

TIMEOUT = TIMEOUT * 2.0
PATHS += ("/local",)
name = name.upper()


def wait():
    return TIMEOUT
