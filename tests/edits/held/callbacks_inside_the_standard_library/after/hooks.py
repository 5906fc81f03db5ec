def keep(record):
    return record.levelno >= 10


def name_of(value, default="zz"):
    return value.get("nick", default)


def compare(a, b):
    return b - a


def swap(match):
    return "[" + match.group() + "]"
