VERSION = 2


def run():
    return "APP"
