import functools


def rounded(function):
    @functools.wraps(function)
    def wrapper(*args):
        return round(function(*args), 2)

    return wrapper


@rounded
def gross(net):
    return net * 1.19
