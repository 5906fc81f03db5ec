import settings
from settings import Settings, TABLE, settings as config

settings.LIMIT = 6
config.port = 8081
Settings.depth = 4
TABLE["k"] = 3
