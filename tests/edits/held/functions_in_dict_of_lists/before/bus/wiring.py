from . import handlers
from .handlers import greet as welcome

HANDLERS = {"login": [welcome, handlers.record], "logout": [handlers.record]}


def emit(event, name):
    return [handler(name) for handler in HANDLERS[event]]
