def even(n, path=()):
    return ("even", path) if n == 0 else odd(n - 1, path + ("e",))


def odd(n, path=()):
    return ("odd", path) if n == 0 else even(n - 1, path + ("o",))


def depth(tree, level=1):
    return max((depth(t, level + 10) for t in tree), default=level)
