import settings
from settings import Settings, TABLE, settings as config

settings.LIMIT = 5
config.port = 8080
Settings.depth = 3
TABLE["k"] = 2
