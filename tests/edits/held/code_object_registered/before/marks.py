internal_code = set()


def internal(function):
    internal_code.add(function.__code__)
    return function
