from contextlib import ExitStack, contextmanager

EVENTS = []


@contextmanager
def opened(name):
    EVENTS.append(f"OPEN {name}")
    try:
        yield name.upper()
    finally:
        EVENTS.append(f"CLOSE {name}")


class Lease:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        return -self.n

    def __exit__(self, *exc):
        EVENTS.append(f"LEASE {self.n}")
        return True


def cleanup(tag):
    EVENTS.append(f"CLEANUP {tag}")
