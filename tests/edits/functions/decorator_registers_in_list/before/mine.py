from plugins import plugin, registry


@plugin
@registry.add
def resize(image):
    return image + " resized"


@plugin
def rotate(image):
    return image + " rotated"
