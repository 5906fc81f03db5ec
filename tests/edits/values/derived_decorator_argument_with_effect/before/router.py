TABLE = {}


def route(path):
    def register(function):
        TABLE[path] = function
        return function

    return register
