import functools

CALLS = []


def task(queue):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*arguments):
            return f"[{queue}] {function(*arguments)}"

        return wrapper

    return decorate
