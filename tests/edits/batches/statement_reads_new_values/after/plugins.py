import settings

COUNT = len(settings.LIMITS)


def sizes():
    return [limit * 10 for limit in settings.LIMITS]
