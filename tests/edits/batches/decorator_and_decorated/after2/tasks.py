import functools

CALLS = []


def task(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return f"{function.__name__}: {function(*arguments)}"

    return wrapper
