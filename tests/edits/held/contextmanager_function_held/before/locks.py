from contextlib import contextmanager

trace = []


@contextmanager
def locked(name):
    trace.append("lock " + name)
    yield name
    trace.append("unlock " + name)
