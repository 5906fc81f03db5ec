def area(width, height: "metres" = 2):
    return width * height


def name(self: bytes):
    return self
