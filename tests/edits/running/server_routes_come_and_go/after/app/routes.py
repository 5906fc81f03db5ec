import functools
import time

ROUTES = {}


def route(path, *, method="GET", timed=False):
    def register(function):
        @functools.wraps(function)
        def handler(request, *args, **kwargs):
            handler.calls += 1
            result = function(request, *args, **kwargs)
            if timed:
                request["elapsed"] = time.monotonic() >= 0
            return result

        handler.calls = 0
        ROUTES[method, path] = handler
        return handler

    return register


def dispatch(method, path, *args):
    request = {"path": path}
    try:
        handler = ROUTES[method, path]
    except KeyError:
        return 404, "no " + path
    return 200, handler(request, *args), request
