class Site:
    def __init__(self, host):
        self.host = host
        self.router = Router(self)
        self.errors = Errors(self)

    def route(self, path):
        def mark(function):
            self.router.table[path] = function
            self.errors.counts[path] = []
            return function

        return mark


class Router:
    def __init__(self, site):
        self.site = site
        self.table = {}


class Errors:
    def __init__(self, site):
        self.site = site
        self.counts = {}


site = Site("old.example")
