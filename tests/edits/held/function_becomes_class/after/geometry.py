class point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __getitem__(self, name):
        return getattr(self, name)


def corners(size):
    return [point(0), point(size, size)]
