import local
import config

MOST = config.LIMIT
