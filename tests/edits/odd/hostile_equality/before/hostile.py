class Hostile:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        raise RuntimeError("compared")

    __ne__ = __lt__ = __gt__ = __le__ = __ge__ = __eq__
    __hash__ = object.__hash__

    def __bool__(self):
        raise RuntimeError("tested")

    def __len__(self):
        raise RuntimeError("measured")
