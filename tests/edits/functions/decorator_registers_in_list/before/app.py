import mine
import plugins


def run(image):
    for step in plugins.PLUGINS:
        image = step(image)
    return image
