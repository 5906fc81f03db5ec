from deco import shouted


def hello(name):
    return "hello " + name


@shouted
def bye(name):
    return "bye " + name
