def make(colour):
    class Painter:
        def paint(self):
            return colour + "!"

    return Painter


Green = make("green")
