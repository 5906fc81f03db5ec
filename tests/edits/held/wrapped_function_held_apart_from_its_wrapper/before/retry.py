import functools


def retry(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except ValueError:
                    continue
            return function(*args, **kwargs)

        return wrapper

    return decorate
