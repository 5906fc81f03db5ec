import options as settings

waiting = [[], settings.LIMIT]
limits = [settings.STEP, settings.LIMIT]
row = [settings.LIMIT]
steps = [settings.STEP]
steps = steps + [settings.LIMIT]
steps = steps + [settings.STEP]


def size():
    return settings.LIMIT
