from shop import prices
from shop.prices import RATE, Price, total, where

TABLE = [total]


def run():
    file = prices.__file__.rpartition("shop")[2]
    return total(1), TABLE[0](2), Price(3).total(), RATE, where(), file, hasattr(prices, "__path__")
