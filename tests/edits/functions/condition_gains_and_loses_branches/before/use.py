from paths import path

PATHS = (path,)
