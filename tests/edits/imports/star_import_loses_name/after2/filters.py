STRENGTH = 3


def blur(image):
    return f"~{image}~"


def sharpen(image):
    return image * STRENGTH
