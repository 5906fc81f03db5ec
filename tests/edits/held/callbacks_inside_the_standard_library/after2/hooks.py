def keep(record):
    return record.levelno >= 50


def name_of(value):
    return value["name"]


def compare(a, b):
    return a % 3 - b % 3


def swap(match):
    return ""
