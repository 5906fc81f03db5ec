runs = []


def counted(function):
    runs.append(function.__name__)
    return function


@counted
def alpha():
    return "alpha"


@counted
def beta():
    return "beta " + alpha()


COUNT = {"n": 0}
