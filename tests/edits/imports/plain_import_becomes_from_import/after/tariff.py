from config import RATE

calls = {}


def price(hours):
    return hours * RATE
