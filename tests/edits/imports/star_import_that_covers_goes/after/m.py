N = 1


class K:
    x = 1


def f():
    return 1
