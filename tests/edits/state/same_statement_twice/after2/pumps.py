STARTED = []


def start():
    STARTED.append("pump")


start()


def describe():
    return "one pump"
