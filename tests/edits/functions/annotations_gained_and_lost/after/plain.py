def area(width: int, height: int = 2) -> int:
    return width * height


def name(self):
    return self
