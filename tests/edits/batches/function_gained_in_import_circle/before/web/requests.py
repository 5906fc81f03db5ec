from web import routing


class Request:
    def __init__(self, name):
        self.url = routing.url(name)
