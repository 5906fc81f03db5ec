N = 2


class K:
    x = 2


def f():
    return 2
