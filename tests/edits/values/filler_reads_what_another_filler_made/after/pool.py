CONNECTED = [1]


def connect(name):
    CONNECTED.append(name)
    return name + 1


FIRST = connect(3)
