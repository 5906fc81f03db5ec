def cents(self):
    return self.amount % 100 + 1000


def set_cents(self, value, clip=99):
    self.amount = self.amount // 100 * 100 + min(value, clip)
