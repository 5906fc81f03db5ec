from dataclasses import dataclass


@dataclass
class Line:
    name: str
    price: int = 2
