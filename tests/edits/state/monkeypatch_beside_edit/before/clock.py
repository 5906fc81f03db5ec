import time

ZONE = "UTC"


def now():
    return int(time.time())
