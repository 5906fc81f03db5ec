seen = []


def greet(name, mark="!"):
    return "welcome " + name + mark


def record(name):
    seen.append(name.upper())
    return -len(name)
