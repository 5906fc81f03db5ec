def make(colour):
    class Painter:
        def paint(self):
            return f"{colour} ink"

    return Painter


Green = make("green")
