log = []


def connect(n):
    log.append(n)
    return n + len(log) * 3


HANDLE = connect(2)
