EVENTS = []


def go():
    return "go"
