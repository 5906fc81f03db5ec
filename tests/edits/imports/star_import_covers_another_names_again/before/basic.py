def parse(text):
    return ("basic", text)


def dump(value):
    return ("basic", value)
