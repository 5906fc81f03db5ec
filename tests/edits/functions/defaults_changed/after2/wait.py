LONG = 60


def wait(seconds=LONG * 2, unit=None, *, jitter=None, names=()):
    return seconds, unit, jitter, names
