RATE = 1


def ordered(items):
    class Wrapper:
        def __init__(self, item):
            self.item = item

    return [Wrapper(item) for item in items]
