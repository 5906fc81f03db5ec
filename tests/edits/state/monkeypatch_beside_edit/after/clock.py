import time

ZONE = "CET"


def now():
    return int(time.time())
