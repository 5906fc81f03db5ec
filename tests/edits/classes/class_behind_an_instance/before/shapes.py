from tools import curry


@curry
class Box(object):
    """A box."""

    def __init__(self, width, height):
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height

    @curry
    class Lid(object):
        def __init__(self, colour, shape):
            self.text = f"{colour} {shape}"


UNIT = Box(1)(1)
