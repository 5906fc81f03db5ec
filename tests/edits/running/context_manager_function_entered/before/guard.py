from contextlib import contextmanager

log = []


@contextmanager
def guard(name):
    log.append("open " + name)
    try:
        yield name
    finally:
        log.append("close " + name)
