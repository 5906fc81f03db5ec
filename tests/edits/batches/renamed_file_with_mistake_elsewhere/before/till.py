import shop


def count(a):
    return a
