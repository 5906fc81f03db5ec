LEVEL = 2


def dumps(value):
    return f"faster {value}"
