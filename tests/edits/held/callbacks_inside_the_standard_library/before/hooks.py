def keep(record):
    return record.levelno >= 30


def name_of(value):
    return value["name"]


def compare(a, b):
    return a - b


def swap(match):
    return "<" + match.group() + ">"
