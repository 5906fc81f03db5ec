from lib import new


def run():
    return new() + " two"
