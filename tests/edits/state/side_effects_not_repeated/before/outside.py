EVENTS = []


def tell(what):
    EVENTS.append(what)
