import local
import settings

TWICE = settings.LIMIT * 2
PORT = settings.settings.port + 1
DEPTH = settings.settings.depth
ITEM = settings.TABLE["k"] + 1
