LONG = 60


def wait(seconds=1, unit="s", *, jitter=0.0, names=("a",)):
    return seconds, unit, jitter, names
