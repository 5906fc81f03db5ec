def tax(amount):
    return amount // 5


class Bill:
    def __init__(self):
        self.total = 0
        self.calls = 0

    def add(self, amounts):
        seen = {}
        for amount in amounts:
            if amount not in seen:
                seen[amount] = tax(amount)
        self.total = sum(seen.values())
        if self.total:
            self.calls = 1
        return self.total


BILL = Bill()
