STARTED = []


def start():
    STARTED.append("pump")


start()
start()


def describe():
    return "pumps"
