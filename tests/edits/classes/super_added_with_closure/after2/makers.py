class Box:
    def size(self):
        return "box"


def make(label):
    class Labelled(Box):
        def size(self):
            return label + "!"

    return Labelled


Small = make("small")
