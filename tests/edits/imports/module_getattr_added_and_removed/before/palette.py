import colours


def names():
    return [name for name in dir(colours) if not name.startswith("_")]
