from boot import LIMIT, READY, parse


def run():
    return parse(1), LIMIT, READY
