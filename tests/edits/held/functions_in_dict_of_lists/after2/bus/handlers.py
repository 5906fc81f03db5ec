seen = []


def greet(name, *, mark="?"):
    return "good day " + name + mark


def record(name):
    seen.append(name.upper())
    return -len(name)
