ROUTES = []


def route(path):
    def add(func):
        ROUTES.append((path, func))
        return func

    return add


class Server:
    def __init__(self, routes):
        self.routes = routes
        self.hits = []

    def get(self, path):
        self.hits.append(path)
        return [f() for p, f in self.routes if p == path]


FIRST = list(ROUTES)
