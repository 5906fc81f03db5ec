class Coin:
    __slots__ = ("value", "currency", "state")

    def __init__(self, value, currency="EUR"):
        self.value = value
        self.currency = currency
        self.state = "new"

    def __pljam_migrate__(self, added, removed):
        if "state" in added and "currency" not in added:
            self.state = "worn"

    def show(self):
        return f"{self.value} {self.currency} ({self.state})"
