from abc import ABC, abstractmethod


class Price(ABC):
    currency = "USD"

    @abstractmethod
    def amount(self):
        """How much it is."""

    def text(self):
        return f"{self.amount()} {self.currency}"
