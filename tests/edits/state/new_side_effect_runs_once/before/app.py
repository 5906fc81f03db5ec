EVENTS = []
EVENTS.append("load")


def work():
    return 1
