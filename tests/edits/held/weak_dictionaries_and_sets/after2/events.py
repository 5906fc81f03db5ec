def opened(name):
    return "opened " + name


def closed(name, how="hard"):
    return f"closed {name} {how}"
