from dataclasses import dataclass, field


class Column:
    check = staticmethod(lambda value: value is not None)
    label = lambda self: self.name.lower()

    def __init__(self, name):
        self.name = name


@dataclass
class Row:
    cells: list = field(default_factory=lambda: ["empty"])
