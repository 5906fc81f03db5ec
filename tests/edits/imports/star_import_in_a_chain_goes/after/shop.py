import rates as source

SIZE = 3


def order(a, b=source.HANDLE):
    return a + b
