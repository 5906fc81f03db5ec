import importlib

PRICE = importlib.import_module("rates").RATE * 10


def rate():
    return importlib.import_module("rates").RATE
