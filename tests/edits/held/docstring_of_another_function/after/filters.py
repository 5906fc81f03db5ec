from functools import WRAPPER_ASSIGNMENTS, wraps


def variant(normal):
    def decorate(other):
        assigned = tuple(set(WRAPPER_ASSIGNMENTS) - {"__doc__"})

        @wraps(normal)
        @wraps(other, assigned=assigned, updated=())
        def wrapper(*args):
            return normal(*args)

        return wrapper

    return decorate


def sync_total(items):
    """Add all of them."""
    return sum(items)


@variant(sync_total)
def total(items):
    return sum(items)


FILTERS = {"sum": total}
