import settings
from settings import Settings, TABLE, settings as config

X = 1
