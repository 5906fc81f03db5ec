ROUTES = {}
calls = []


def route(path):
    def decorate(function):
        calls.append(path)
        ROUTES[path] = function
        return function

    return decorate
