from decos import plus


@plus(2)
def price(n):
    """Return a price."""
    return n
