CLOSED = []


class Handle:
    def __init__(self, name):
        self.name = name

    def __reduce__(self):
        return Handle, (self.name + " again",)

    def __copy__(self):
        return Handle("copy of " + self.name)
