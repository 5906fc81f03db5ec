from marks import internal, internal_code


@internal
def load(name):
    return "load " + name


def is_hidden(function):
    return function.__code__ in internal_code
