import functools

ROUTES = {}


def route(path, *, method="GET"):
    def register(function):
        @functools.wraps(function)
        def handler(*args, **kwargs):
            handler.calls += 1
            return function(*args, **kwargs)

        handler.calls = 0
        ROUTES[method, path] = handler
        return handler

    return register


def dispatch(method, path, *args):
    try:
        handler = ROUTES[method, path]
    except KeyError:
        return 404, "no " + path
    return 200, handler(*args)
