CLOSED = []


class Handle:
    def __init__(self, name):
        self.name = name

    def __reduce__(self):
        return Handle, (self.name,)

    def __del__(self):
        CLOSED.append(self.name)
