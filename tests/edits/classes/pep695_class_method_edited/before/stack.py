class Base:
    def size(self):
        return len(self.items)


class Stack[T](Base):
    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T):
        self.items.append(item)

    def peek(self):
        return self.items[-1]

    def first[U](self, default: U) -> T | U:
        return default
