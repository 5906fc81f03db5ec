def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def depth(tree):
    return 1 + max(map(depth, tree), default=0)
