import config

config.LIMIT = 6
