import local

APPS = tuple(local.INSTALLED)


def run():
    return APPS, local.MIDDLEWARE, local.LOGGING, local.COUNT
