import functools


def f1(a):
    def inner(y):
        return y + 1 + a

    return inner(a)


@functools.cache
def f2(a):
    def inner(y):
        return y + 1 + a

    return inner(a)


S1 = f1(0)
S2 = f2(0)
