"""Makes counters."""

STEP = 1


def counter(start):
    def count(by=2):
        nonlocal start
        start += by * STEP
        return start

    return count
