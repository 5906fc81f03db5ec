rung = []


def ring(name, times=2):
    rung.extend(["RING " + name] * times)


def finished(future):
    rung.append(-future.result())
