"""Who buys here, and what is remembered of them."""


class Customer:
    """Somebody with a name and a number of orders."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.orders = 0

    def remember(self) -> None:
        """Note one more order."""
        self.orders += 1

    def standing(self) -> str:
        """What the receipt says of the customer."""
        return f"{self.orders} so far"


CUSTOMERS = [Customer("Ada"), Customer("Grace")]
