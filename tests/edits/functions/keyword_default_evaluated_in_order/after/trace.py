ORDER = []


def mark(value):
    ORDER.append(value)
    return value


def plot(x=mark("x"), w=mark("w"), *, y=mark("y")):
    return x, w, y


def other(z=3):
    return z
