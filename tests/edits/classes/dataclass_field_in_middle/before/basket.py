from dataclasses import dataclass

from item import Item

ITEMS = []


@dataclass
class Gift(Item):
    def wrap(self):
        return f"wrapped {self.name}"
