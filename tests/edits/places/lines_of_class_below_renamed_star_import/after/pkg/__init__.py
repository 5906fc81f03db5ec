OPEN = 3
from .fees import *


class Cart:
    def __init__(self, items):
        self.items = items

    label = Rate.total(9)

    def fee(self, amount):
        return Rate.total(amount)

    shared = [Rate.total(9)]

    @classmethod
    def share(cls, amount):
        cls.shared.append(amount)
        return len(cls.shared)
