from shop import settings

VERSION = 2
