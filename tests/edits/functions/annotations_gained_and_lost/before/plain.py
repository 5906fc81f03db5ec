def area(width, height):
    return width * height


def name(self: str) -> str:
    return self
