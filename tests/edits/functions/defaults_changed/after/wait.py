LONG = 60


def wait(seconds=2, unit="s", *, jitter=0.5, names=("a",)):
    return seconds, unit, jitter, names
