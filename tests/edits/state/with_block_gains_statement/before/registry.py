from contextlib import contextmanager

ITEMS = []
ENTERED = []


@contextmanager
def section(name):
    ENTERED.append(name)
    yield lambda item: ITEMS.append(f"{name}.{item}")
    ENTERED.append(f"/{name}")
