import functools


def taxed(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args) + 2

    return wrapper


def adder(amount):
    def add(price):
        return price + amount

    return add
