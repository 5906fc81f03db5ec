ORDER = []


def mark(value):
    ORDER.append(value)
    return value


def plot(x=1, *, y=2):
    return x, y


def other(z=3):
    return z
