from calc import value as v


def use(n):
    return v(n)
