from shop import settings

VERSION = 1
