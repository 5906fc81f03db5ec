from plugins import plugin, registry


@plugin
@registry.add
def resize(image, size=10):
    return f"{image} resized to {size}"


@plugin
def rotate(image):
    return image + " rotated"


@plugin
@registry.add
def crop(image):
    return image + " cropped"
