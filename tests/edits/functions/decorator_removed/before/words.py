from deco import shouted


@shouted
def hello(name):
    return "hello " + name


@shouted
def bye(name):
    return "bye " + name
