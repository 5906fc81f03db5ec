import config

config.LIMIT = 7
