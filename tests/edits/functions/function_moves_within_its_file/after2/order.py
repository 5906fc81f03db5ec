COUNT = {"n": 0}
runs = []


@lambda function: function
def gamma():
    return "gamma"


def counted(function):
    runs.append(function.__name__)
    return function


@counted
def alpha():
    return "ALPHA"


@counted
def beta():
    return "beta " + alpha()
