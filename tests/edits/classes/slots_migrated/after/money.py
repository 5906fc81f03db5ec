class Coin:
    __slots__ = ("value", "currency")

    def __init__(self, value, currency="EUR"):
        self.value = value
        self.currency = currency

    def __pljam_migrate__(self, added, removed):
        if "currency" in added:
            self.currency = "EUR"

    def show(self):
        return f"{self.value} {self.currency}"
