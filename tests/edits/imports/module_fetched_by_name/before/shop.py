import importlib
import sys

import rates

late = importlib.import_module("rates")
PRICE = late.RATE * 10
SIZE = sys.modules["rates"].RATE + 1
LIMIT = getattr(rates, "RATE") * 100
orders = []


def total(count):
    return count * PRICE
