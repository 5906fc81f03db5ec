def cents(self):
    return self.amount % 100


def set_cents(self, value):
    self.amount = self.amount // 100 * 100 + value
