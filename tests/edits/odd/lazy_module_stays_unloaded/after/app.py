import lazy

heavy = lazy.load("heavy")


def run():
    return "still cold"
