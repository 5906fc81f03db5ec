STRENGTH = 3


def sharpen(image):
    return image * STRENGTH
