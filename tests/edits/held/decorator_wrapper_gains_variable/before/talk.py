from words import HELD, greet as hello


def talk(name):
    return hello(name), HELD[0](name)
