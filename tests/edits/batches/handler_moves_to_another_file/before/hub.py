ROUTES = []


def route(path):
    def register(function):
        ROUTES.append(Route(path, function))
        return function

    return register


class Route:
    def __init__(self, path, endpoint):
        self.path = path
        self.endpoint = endpoint
        self.methods = ["GET"]
        self.hits = 0


def call(path):
    return [route.endpoint() for route in ROUTES if route.path == path]
