from enum import Enum


class Coin(Enum):
    CENT = (1, 3)
    EURO = (100, 7)

    def __init__(self, amount, weight):
        self.amount = amount
        self.weight = weight
        self.unit = "g"

    def show(self):
        return f"{self.amount} of {self.weight} {self.unit}"


PURSE = {Coin.CENT: 4, Coin.EURO: 1}


def total():
    return sum(one.weight for one in Coin)
