from contextlib import contextmanager

trace = []


@contextmanager
def locked(name, mode="rw"):
    trace.append(f"lock {name} {mode}")
    try:
        yield name.upper()
    finally:
        trace.append("free " + name)
