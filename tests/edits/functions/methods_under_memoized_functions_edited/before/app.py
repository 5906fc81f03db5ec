import functools

import model
from model import Saving as Kind


@functools.lru_cache(maxsize=None)
def worth(n):
    return Kind(n).total()


@functools.cache
def described(n, account=model.Account(7)):
    def inner():
        return f"{account.total()} {model.Account(n).label}"

    return inner()


def counted(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args), 1

    return wrapper


@counted
@functools.cache
def wrapped(n):
    return Kind(n).total()


@functools.cache
def unrelated(n):
    CALLS.append(n)
    return n + 1


CALLS = []


def run():
    return worth(3), described(3), unrelated(3), wrapped(3)
