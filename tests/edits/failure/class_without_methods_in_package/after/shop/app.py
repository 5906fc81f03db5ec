from shop import settings

VERSION = 2
settings.Total.value += 1
settings.Total.more = True
VERSION.fail
