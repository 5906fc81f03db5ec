STARTED = []


def start():
    STARTED.append("pump")


start()
start()
start()


def describe():
    return "three pumps"
