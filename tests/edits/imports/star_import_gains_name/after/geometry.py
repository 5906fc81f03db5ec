UNIT = "cm"


def area(width, height):
    return width * height


def volume(width, height, depth):
    return area(width, height) * depth
