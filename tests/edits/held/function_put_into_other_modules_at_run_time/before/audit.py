def stamp():
    return now()


def now():
    return 0
