class Router:
    def __init__(self, prefix):
        self.prefix = prefix
        self.handlers = {}

    def route(self, path):
        def register(handler):
            self.handlers[self.prefix + path] = handler
            return handler

        return register


router = Router("/")
RULES = {}


def rule(function):
    RULES[function.__name__] = function
    return function


@rule
def positive(value):
    return value > 0
