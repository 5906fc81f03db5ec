import functools

CALLS = []


def recorded(function):
    @functools.wraps(function)
    def wrapper(self, path):
        CALLS.append(path)
        return function(self, path)

    return wrapper


class Api:
    @recorded
    def fetch(self, path):
        """Fetch a path."""
        return "GET " + path
