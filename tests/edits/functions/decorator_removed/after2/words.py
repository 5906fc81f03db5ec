def hello(name, mark="!"):
    return "hello " + name + mark


def bye(name):
    return "bye " + name
