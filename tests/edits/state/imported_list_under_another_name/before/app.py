from base import state


def connect(n):
    state.append(n)
    return n + 9


HANDLE = connect(11)
