import legacy

state = []


def run():
    return legacy.VALUE
