from dataclasses import dataclass, field


class Column:
    check = staticmethod(lambda value: bool(value))
    label = lambda self: self.name.upper()

    def __init__(self, name):
        self.name = name


@dataclass
class Row:
    cells: list = field(default_factory=lambda: ["empty", "too"])
