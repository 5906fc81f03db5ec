seen = []


def greet(name):
    return "hello " + name


def record(name):
    seen.append(name)
    return len(name)
