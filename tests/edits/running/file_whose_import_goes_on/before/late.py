import gate

VERSION = 1
gate.reached.set()
gate.opened.wait(10)


def price():
    return 1
