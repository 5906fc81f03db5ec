log = [0, 1]


def connect(n):
    log.append(n)
    return n + len(log) * 2


HANDLE = connect(2)
