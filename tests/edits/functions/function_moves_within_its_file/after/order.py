COUNT = {"n": 0}
runs = []


def counted(function):
    runs.append(function.__name__)
    return function


@counted
def beta():
    return "beta " + alpha()


@counted
def alpha():
    return "alpha"
