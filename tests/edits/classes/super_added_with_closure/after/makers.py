class Box:
    def size(self):
        return "box"


def make(label):
    class Labelled(Box):
        def size(self):
            return f"{label} {super().size()}"

    return Labelled


Small = make("small")
