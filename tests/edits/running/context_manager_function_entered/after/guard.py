from contextlib import contextmanager

log = []


@contextmanager
def guard(name):
    log.append("acquire " + name)
    try:
        yield name
    finally:
        log.append("release " + name)
