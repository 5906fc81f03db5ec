VERSION = 1


def run():
    return "app"
