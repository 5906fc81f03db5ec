import config

calls = {}


def price(hours):
    return hours * config.RATE
