opened = []


def connect(seconds):
    opened.append(seconds)
    return object()


def describe():
    return "db"
