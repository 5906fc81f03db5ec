from typing import NamedTuple


class Price(NamedTuple):
    amount: int
    currency = "SEK"
    digits = 3

    def shown(self):
        return f"{self.amount} {self.currency}"


SYMBOL = Price.currency.lower()
UNIT = 10**Price.digits
