from web import routing
from web.paths import quoted


class Request:
    def __init__(self, name):
        self.url = routing.url(name)
        self.name = quoted(name)
