from dataclasses import dataclass


@dataclass
class Box:
    width: int
    height: int
    volume = None

    def __post_init__(self):
        self.area = self.width * self.height
        self.volume = self.width * self.height * 10


class Plain:
    label = "plain"

    def __init__(self, size):
        self.size = size
        self.label = f"box of {size}"


BOX = Box(2, 3)
PLAIN = Plain(4)
