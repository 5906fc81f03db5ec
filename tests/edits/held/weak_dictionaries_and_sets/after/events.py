def opened(name):
    return "OPENED " + name


def closed(name, how="softly"):
    return f"closed {name} {how}"
