log = [0]


def connect(n):
    log.append(n)
    return n + len(log) * 1


HANDLE = connect(2)
