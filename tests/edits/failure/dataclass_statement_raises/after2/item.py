from dataclasses import dataclass


@dataclass
class Item:
    name: str
    count: int = 1
    tax: int = 0
