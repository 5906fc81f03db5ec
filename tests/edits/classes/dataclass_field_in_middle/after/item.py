from dataclasses import dataclass


@dataclass
class Item:
    name: str
    currency: str = "EUR"
    count: int = 1
