import gate

gate.reached.set()
gate.opened.wait(10)


def price():
    return 1
