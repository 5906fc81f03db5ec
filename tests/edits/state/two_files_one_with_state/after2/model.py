DEFAULT = 20
made = []


class Queue:
    def __init__(self, limit):
        self.limit = limit
        self.items = []

    def push(self, item):
        self.items.append(item)

    def full(self):
        return len(self.items) > 0


def make(limit):
    made.append(limit)
    return Queue(limit)
