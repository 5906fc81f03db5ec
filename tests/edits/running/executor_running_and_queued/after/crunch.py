def crunch(number, started, gate, *, factor=100):
    started.set()
    gate.wait(20)
    return ("new", number * factor)
