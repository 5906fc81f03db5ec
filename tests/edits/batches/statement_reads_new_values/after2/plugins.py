import settings

COUNT = len(settings.LIMITS) + 100


def sizes():
    return [limit * 100 for limit in settings.LIMITS]
