LOADS = []
LOADS.append(1)


def word():
    return "SHARED"
