EVENTS = []
EVENTS.append("load")
EVENTS.append("added")


def work():
    return 3


EVENTS.append("again")
