CLOSED = []


class Handle:
    def __init__(self, name):
        self.name = name
