RATE = 1
SPEED = 2


# moved


def ordered(items):
    class Wrapper:
        def __init__(self, item):
            self.item = item

    return [Wrapper(item) for item in items]
