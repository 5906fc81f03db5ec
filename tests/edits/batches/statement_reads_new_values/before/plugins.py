import settings

COUNT = len(settings.LIMITS)
