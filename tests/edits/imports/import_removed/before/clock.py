def stamp():
    return 12


def tick():
    return "tick"
