rung = []


def ring(name):
    rung.append("ring " + name)


def finished(future):
    rung.append(future.result())
