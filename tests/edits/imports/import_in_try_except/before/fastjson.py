LEVEL = 1


def dumps(value):
    return f"fast {value}"
