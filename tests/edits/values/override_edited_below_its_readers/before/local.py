import config

config.LIMIT = 5
