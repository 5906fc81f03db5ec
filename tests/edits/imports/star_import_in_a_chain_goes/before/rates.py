LOG = []


def connect(number):
    LOG.append(number)
    return number + 1


HANDLE = connect(6)
