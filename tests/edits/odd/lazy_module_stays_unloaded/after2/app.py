import lazy

heavy = lazy.load("heavy")


def run():
    return "cold as ever"
