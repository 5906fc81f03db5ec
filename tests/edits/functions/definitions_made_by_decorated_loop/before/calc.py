from ops import OPS, times


def calc(a, symbol, b):
    return OPS[symbol](a, b)
