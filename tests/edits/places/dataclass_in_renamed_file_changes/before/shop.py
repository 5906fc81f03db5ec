from dataclasses import dataclass


@dataclass
class Line:
    cents: int
    count: int = 1

    def total(self):
        return self.cents * self.count
