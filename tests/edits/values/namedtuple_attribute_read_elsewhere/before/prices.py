from typing import NamedTuple


class Price(NamedTuple):
    amount: int
    currency = "EUR"
    digits = 2

    def shown(self):
        return f"{self.amount} {self.currency}"


SYMBOL = Price.currency.lower()
UNIT = 10**Price.digits
