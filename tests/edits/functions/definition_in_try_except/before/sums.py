from compat import add_up as total, half


def sums(values):
    return total(values), half(total(values))
