from enum import Enum


class Coin(Enum):
    CENT = (1, 2)
    EURO = (100, 8)

    def __init__(self, amount, weight):
        self.amount = amount
        self.weight = weight

    def show(self):
        return f"{self.amount}/{self.weight}"


PURSE = {Coin.CENT: 4, Coin.EURO: 1}


def total():
    return sum(one.weight for one in Coin)
