CONNECTED = [0]


def connect(name):
    CONNECTED.append(name)
    return name + 0


FIRST = connect(3)
