import server
from server import App, app as application, settings as config

LIMIT = application.limit + 1
DEPTH = server.settings.depth * config.depth
RETRIES = server.serve.retries
VERSION = f"v{App.version}"
seen = []


def capped(value, most=application.limit):
    return min(value, most)


class Window:
    size = config.depth + 1
