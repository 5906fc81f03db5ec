import options as settings

waiting = [[], settings.LIMIT]
limits = [settings.STEP, settings.LIMIT]
row = [settings.LIMIT]


def size():
    return settings.LIMIT
