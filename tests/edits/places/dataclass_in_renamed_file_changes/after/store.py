from dataclasses import dataclass


@dataclass
class Line:
    cents: int
    name: str = "tea"
    count: int = 2

    def total(self):
        return self.cents * self.count
