from contextlib import contextmanager

LOG = []


@contextmanager
def session(name):
    LOG.append(name)
    yield name
    LOG.append("end")
