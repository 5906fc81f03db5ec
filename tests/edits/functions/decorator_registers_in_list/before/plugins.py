PLUGINS = []


class Registry:
    def __init__(self):
        self.entries = []

    def add(self, function):
        self.entries.append((function.__name__, function))
        return function


registry = Registry()


def plugin(function):
    PLUGINS.append(function)
    return function
