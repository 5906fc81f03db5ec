import functools

from api import total

TABLE = {"total": total, "partial": functools.partial(total)}


def ask(name):
    return TABLE[name]()
