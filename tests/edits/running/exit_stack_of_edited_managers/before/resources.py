from contextlib import ExitStack, contextmanager

EVENTS = []


@contextmanager
def opened(name):
    EVENTS.append(f"open {name}")
    try:
        yield name
    finally:
        EVENTS.append(f"close {name}")


class Lease:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        return self.n

    def __exit__(self, *exc):
        EVENTS.append(f"lease {self.n}")


def cleanup(tag):
    EVENTS.append(f"cleanup {tag}")
