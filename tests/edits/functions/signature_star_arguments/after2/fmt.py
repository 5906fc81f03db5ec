def join(first, *rest):
    return first, rest


def options(x, /, **x_given):
    return x, x_given
