from tools import tagged


@tagged
def greet(name):
    return "hi " + name


HELD = [greet]
