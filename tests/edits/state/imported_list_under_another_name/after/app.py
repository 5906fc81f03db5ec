from base import state as shared


def connect(n):
    shared.append(n)
    return n + 9


HANDLE = connect(11)
